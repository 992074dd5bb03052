# False alarms of g++ 12 with the sanitizers on: inside its own <regex>, and of the frames of Asio's
# coroutines. Nothing of ours is warned about less.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  set_source_files_properties(${CMAKE_SOURCE_DIR}/src/http/problem_test.cpp
    PROPERTIES COMPILE_OPTIONS -Wno-maybe-uninitialized)
  set_source_files_properties(${CMAKE_SOURCE_DIR}/src/http/session.cpp
    PROPERTIES COMPILE_OPTIONS -Wno-mismatched-new-delete)
endif()
