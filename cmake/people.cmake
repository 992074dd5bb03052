# Planted at random: the property tests of what hides a denouncer.
find_library(RAPIDCHECK_LIBRARY rapidcheck REQUIRED)
if(TARGET people_test)
  target_link_libraries(people_test PRIVATE ${RAPIDCHECK_LIBRARY})
endif()
