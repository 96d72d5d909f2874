standard.o: \
 /tmp/wt/closure/target/debug/build/twinspan-test-ffi-193af9b4401b6713/out/twinspan/standard.cc \
 /usr/include/stdc-predef.h
