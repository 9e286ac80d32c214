// SPDX-License-Identifier: Apache-2.0
#ifndef CBOOSTMATH_H
#define CBOOSTMATH_H
#ifdef __cplusplus
extern "C" {
#endif
/// The upper tail probability of the standard normal distribution.
double cbm_normal_sf(double z);
#ifdef __cplusplus
}
#endif
#endif
