# Papers as DOCX: XML by pugixml, packed by libzip.
find_package(pugixml REQUIRED)
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)
if(TARGET documents)
  target_link_libraries(documents PRIVATE pugixml::pugixml PkgConfig::LIBZIP)
endif()
if(TARGET documents_test)
  target_link_libraries(documents_test PRIVATE pugixml::pugixml PkgConfig::LIBZIP)
endif()
