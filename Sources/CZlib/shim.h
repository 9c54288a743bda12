// zlib's header, and functions in place of the macros that Swift cannot see.
#ifndef PARALLAX_CZLIB_SHIM_H
#define PARALLAX_CZLIB_SHIM_H

#include <zlib.h>

// A window of 15 bits plus 16 asks for the gzip wrapper.
static inline int shim_deflateInitGzip(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}

// Without a wrapper in the name of the function, as the bits of the window tell the wrapper.
static inline int shim_inflateInit(z_stream *stream, int windowBits) {
    return inflateInit2(stream, windowBits);
}

#endif
