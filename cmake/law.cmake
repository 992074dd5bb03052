# Planted at random: the property tests of the law engine; and its speed.
find_library(RAPIDCHECK_LIBRARY rapidcheck REQUIRED)
if(TARGET law_test)
  target_link_libraries(law_test PRIVATE ${RAPIDCHECK_LIBRARY})
endif()
