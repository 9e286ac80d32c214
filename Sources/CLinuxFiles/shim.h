// SPDX-License-Identifier: Apache-2.0
#include <sys/xattr.h>

// Of <stdio.h>, where it is hidden from programs that do not define _GNU_SOURCE.
extern int renameat2(int, const char *, int, const char *, unsigned int);
