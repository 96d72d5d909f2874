#ifndef TWINSPAN_TWINSPAN_H
#define TWINSPAN_TWINSPAN_H

/// @file
/// Everything that twinspan offers to C++, except twinspan/fmt.h, which needs {fmt}. The headers
/// can also be included one by one.

#include "twinspan/buffer.h"
#include "twinspan/callbacks.h"
#include "twinspan/closure.h"
#include "twinspan/config.h"
#include "twinspan/control_flow.h"
#include "twinspan/data_enum.h"
#include "twinspan/error.h"
#include "twinspan/expected.h"
#include "twinspan/failure.h"
#include "twinspan/map.h"
#include "twinspan/option.h"
#include "twinspan/panic.h"
#include "twinspan/set.h"
#include "twinspan/span.h"
#include "twinspan/text.h"
#include "twinspan/tuple.h"

#endif // TWINSPAN_TWINSPAN_H
