# What the machine itself can do, measured beside the server by bench/run. Built only for that.
add_executable(bench_limits EXCLUDE_FROM_ALL bench/limits.cpp)
target_link_libraries(bench_limits PRIVATE http base PkgConfig::SQLITE)

# How fast the law engine answers, measured by bench/run too.
add_executable(bench_law EXCLUDE_FROM_ALL bench/law_asks.cpp)
target_link_libraries(bench_law PRIVATE law base PkgConfig::JEMALLOC)
