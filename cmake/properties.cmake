# Tried at random: the calendars that rules make, the places and the queue of a reception.
find_library(RAPIDCHECK_LIBRARY rapidcheck REQUIRED)
foreach(tried receptions_test bookings_test)
  if(TARGET ${tried})
    target_link_libraries(${tried} PRIVATE ${RAPIDCHECK_LIBRARY})
  endif()
endforeach()
