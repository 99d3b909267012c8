/* SPDX-License-Identifier: MIT
 * TX_SANITIZED: an address sanitizer looks for what is never freed, and names
 * the lines of what is still loaded. GCC says so by a macro, clang by a feature.
 */
#ifndef TX_SANITIZED_H
#define TX_SANITIZED_H

#ifdef __SANITIZE_ADDRESS__
#define TX_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define TX_SANITIZED 1
#endif
#endif

#endif
