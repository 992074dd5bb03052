# What the machine itself can do, measured beside the server by bench/run. Built only for that.
add_executable(bench_limits EXCLUDE_FROM_ALL bench/limits.cpp)
target_link_libraries(bench_limits PRIVATE http base PkgConfig::SQLITE)

# How fast the law engine answers, measured by bench/run too.
add_executable(bench_law EXCLUDE_FROM_ALL bench/law_asks.cpp)
target_link_libraries(bench_law PRIVATE law base PkgConfig::JEMALLOC)

# The year of 127 calendars, generated and checked: a figure of its own (bench/README.md).
add_executable(bench_calendars EXCLUDE_FROM_ALL bench/year_of_calendars.cpp)
target_link_libraries(bench_calendars PRIVATE receptions staff vault units journal http law db base PkgConfig::JEMALLOC)
