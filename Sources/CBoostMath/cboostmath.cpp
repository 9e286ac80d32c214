// SPDX-License-Identifier: Apache-2.0
#include "cboostmath.h"

#include <boost/math/distributions/normal.hpp>

extern "C" double cbm_normal_sf(double z) {
  return boost::math::cdf(boost::math::complement(boost::math::normal(), z));
}
