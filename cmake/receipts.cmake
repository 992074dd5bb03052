# Receipts are altered at random: no change must pass.
find_library(RAPIDCHECK_LIBRARY rapidcheck REQUIRED)
if(TARGET receipts_test)
  target_link_libraries(receipts_test PRIVATE ${RAPIDCHECK_LIBRARY})
endif()
