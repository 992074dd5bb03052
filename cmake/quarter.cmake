# A simulated quarter of an office, with crashes between acts: ./dev quarter.
file(GLOB quarter_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/quarter/*.cpp)
add_executable(quarter ${quarter_sources} tests/faults/disk.cpp tests/faults/platter.cpp src/app.cpp src/jobs.cpp)
target_include_directories(quarter PRIVATE ${CMAKE_SOURCE_DIR}/tests)
target_compile_definitions(quarter PRIVATE TIEPDAN_SOURCE="${CMAKE_SOURCE_DIR}")
target_link_libraries(quarter PRIVATE rulings receptions simulate reports briefs portal personal_data conclusions complaints denunciations feedback visits matters petitions receipts secret_papers people search exports staff files vault units journal http law db base PkgConfig::SQLITE PkgConfig::SODIUM)
