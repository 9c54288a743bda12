// Linux's readiness calls, which the toolchain's Glibc module leaves out.
#ifndef PARALLAX_CEVENTS_H
#define PARALLAX_CEVENTS_H

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

// glibc declares accept4 only under _GNU_SOURCE, which the Glibc module is built without.
int shim_accept4(int listener, struct sockaddr *address, socklen_t *length, int flags)
    __asm__("accept4");

#endif
