# The parsers under random input (tests/fuzz/README.md): only in the fuzz preset, with clang.
option(TIEPDAN_FUZZ "libFuzzer harnesses" OFF)
if(TIEPDAN_FUZZ)
  # Of each room only what reads; a harness takes out of it what it calls.
  file(GLOB read_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/base/*.cpp ${CMAKE_SOURCE_DIR}/src/law/*.cpp)
  list(FILTER read_sources EXCLUDE REGEX "_test\\.cpp$")
  foreach(file http/head http/target http/header_value http/request http/etag http/messages
      files/examine files/container files/file_name files/image_size files/kinds files/recording
      people/identity people/hide people/traces people/compact
      petitions/petition petitions/read_petition petitions/topics
      receipts/receipt receipts/base32 search/query
      units/address_book units/address_hit units/address_reading units/address_words units/csv units/tables units/unit
      vault/signature)
    list(APPEND read_sources ${CMAKE_SOURCE_DIR}/src/${file}.cpp)
  endforeach()
  # Of CMake's own groups, so that the archive of what reads is instrumented, too.
  add_library(readers STATIC EXCLUDE_FROM_ALL ${read_sources} ${CMAKE_SOURCE_DIR}/src/files/sample_files_test.cpp)
  target_include_directories(readers PUBLIC ${CMAKE_SOURCE_DIR}/src)
  target_compile_options(readers PUBLIC -fsanitize=fuzzer-no-link)
  target_link_libraries(readers PUBLIC ${BOOST_JSON_LIBRARY} ICU::uc ICU::i18n PkgConfig::SODIUM PkgConfig::QRENCODE spdlog::spdlog fmt yaml-cpp PkgConfig::LIBZIP PkgConfig::SQLITE GTest::gtest Threads::Threads)

  add_executable(seed_files EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/tests/fuzz/seed_files.cpp)
  target_link_libraries(seed_files PRIVATE readers)
  target_link_options(seed_files PRIVATE -fsanitize=fuzzer-no-link)
  add_custom_target(fuzz DEPENDS seed_files)
  file(GLOB harnesses CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/fuzz/*_fuzz.cpp)
  foreach(source ${harnesses})
    get_filename_component(name ${source} NAME_WE)
    add_executable(${name} EXCLUDE_FROM_ALL ${source})
    target_compile_definitions(${name} PRIVATE TIEPDAN_SOURCE="${CMAKE_SOURCE_DIR}")
    target_link_libraries(${name} PRIVATE readers)
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
    add_dependencies(fuzz ${name})
  endforeach()
endif()
