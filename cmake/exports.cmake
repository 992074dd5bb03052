# Lists taken out as XLSX.
pkg_check_modules(XLSXWRITER REQUIRED IMPORTED_TARGET xlsxwriter)
if(TARGET exports)
  target_link_libraries(exports PRIVATE PkgConfig::XLSXWRITER)
endif()
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)
if(TARGET exports_test)
  target_link_libraries(exports_test PRIVATE PkgConfig::LIBZIP)
endif()
