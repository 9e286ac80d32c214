// SPDX-License-Identifier: Apache-2.0
#include "cboostmath.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/hypergeometric.hpp>
#include <boost/math/distributions/non_central_t.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/digamma.hpp>
#include <boost/math/special_functions/gamma.hpp>

#include <cmath>
#include <limits>

namespace {

namespace bm = boost::math;
namespace pol = boost::math::policies;

using Policy = pol::policy<
    pol::domain_error<pol::ignore_error>, pol::pole_error<pol::ignore_error>,
    pol::overflow_error<pol::ignore_error>, pol::underflow_error<pol::ignore_error>,
    pol::denorm_error<pol::ignore_error>, pol::rounding_error<pol::ignore_error>,
    pol::evaluation_error<pol::ignore_error>,
    pol::indeterminate_result_error<pol::ignore_error>>;

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// Runs a computation; whatever it throws becomes NaN.
template <class Computation> double guarded(Computation computation) noexcept {
  try {
    return computation();
  } catch (...) {
    return undefined;
  }
}

bool outside(double p) { return !(p >= 0 && p <= 1); }
bool notPositive(double x) { return !(x > 0); }

using Normal = bm::normal_distribution<double, Policy>;
using StudentT = bm::students_t_distribution<double, Policy>;
using NoncentralT = bm::non_central_t_distribution<double, Policy>;
using ChiSquared = bm::chi_squared_distribution<double, Policy>;
using FisherF = bm::fisher_f_distribution<double, Policy>;
using Binomial = bm::binomial_distribution<double, Policy>;
using Hypergeometric = bm::hypergeometric_distribution<double, Policy>;

/// A hypergeometric distribution whose arguments fit Boost's unsigned integers.
template <class Use>
double hypergeometric(double k, double successes, double draws, double population, Use use) {
  constexpr double largest = 4294967295.0;
  for (double count : {k, successes, draws, population})
    if (!(count >= 0 && count <= largest && std::floor(count) == count)) return undefined;
  if (successes > population || draws > population) return undefined;
  if (k > successes || k > draws || k + population < successes + draws) return undefined;
  return guarded([&] {
    return use(
        Hypergeometric(
            static_cast<unsigned>(successes), static_cast<unsigned>(draws),
            static_cast<unsigned>(population)),
        static_cast<unsigned>(k));
  });
}

} // namespace

extern "C" {

double cbm_normal_cdf(double z) {
  return guarded([&] { return bm::cdf(Normal(), z); });
}
double cbm_normal_sf(double z) {
  return guarded([&] { return bm::cdf(bm::complement(Normal(), z)); });
}
double cbm_normal_quantile(double p) {
  if (outside(p)) return undefined;
  return guarded([&] { return bm::quantile(Normal(), p); });
}

double cbm_t_cdf(double t, double df) {
  if (notPositive(df)) return undefined;
  return guarded([&] { return bm::cdf(StudentT(df), t); });
}
double cbm_t_sf(double t, double df) {
  if (notPositive(df)) return undefined;
  return guarded([&] { return bm::cdf(bm::complement(StudentT(df), t)); });
}
double cbm_t_quantile(double p, double df) {
  if (outside(p) || notPositive(df)) return undefined;
  return guarded([&] { return bm::quantile(StudentT(df), p); });
}

double cbm_noncentral_t_cdf(double t, double df, double noncentrality) {
  if (notPositive(df)) return undefined;
  return guarded([&] { return bm::cdf(NoncentralT(df, noncentrality), t); });
}
double cbm_noncentral_t_sf(double t, double df, double noncentrality) {
  if (notPositive(df)) return undefined;
  return guarded([&] { return bm::cdf(bm::complement(NoncentralT(df, noncentrality), t)); });
}

double cbm_chi2_cdf(double x, double df) {
  if (notPositive(df) || !(x >= 0)) return undefined;
  return guarded([&] { return bm::cdf(ChiSquared(df), x); });
}
double cbm_chi2_sf(double x, double df) {
  if (notPositive(df) || !(x >= 0)) return undefined;
  return guarded([&] { return bm::cdf(bm::complement(ChiSquared(df), x)); });
}
double cbm_chi2_quantile(double p, double df) {
  if (outside(p) || notPositive(df)) return undefined;
  return guarded([&] { return bm::quantile(ChiSquared(df), p); });
}

double cbm_f_cdf(double x, double df1, double df2) {
  if (notPositive(df1) || notPositive(df2) || !(x >= 0)) return undefined;
  return guarded([&] { return bm::cdf(FisherF(df1, df2), x); });
}
double cbm_f_sf(double x, double df1, double df2) {
  if (notPositive(df1) || notPositive(df2) || !(x >= 0)) return undefined;
  return guarded([&] { return bm::cdf(bm::complement(FisherF(df1, df2), x)); });
}
double cbm_f_quantile(double p, double df1, double df2) {
  if (outside(p) || notPositive(df1) || notPositive(df2)) return undefined;
  return guarded([&] { return bm::quantile(FisherF(df1, df2), p); });
}

double cbm_beta_cdf(double x, double a, double b) {
  if (outside(x) || notPositive(a) || notPositive(b)) return undefined;
  return guarded([&] { return bm::ibeta(a, b, x, Policy()); });
}
double cbm_beta_sf(double x, double a, double b) {
  if (outside(x) || notPositive(a) || notPositive(b)) return undefined;
  return guarded([&] { return bm::ibetac(a, b, x, Policy()); });
}
double cbm_beta_quantile(double p, double a, double b) {
  if (outside(p) || notPositive(a) || notPositive(b)) return undefined;
  return guarded([&] { return bm::ibeta_inv(a, b, p, Policy()); });
}

double cbm_binomial_pmf(double k, double n, double p) {
  if (outside(p) || !(n >= 0) || !(k >= 0 && k <= n)) return undefined;
  return guarded([&] { return bm::pdf(Binomial(n, p), k); });
}
double cbm_binomial_cdf(double k, double n, double p) {
  if (outside(p) || !(n >= 0) || !(k >= 0 && k <= n)) return undefined;
  return guarded([&] { return bm::cdf(Binomial(n, p), k); });
}
double cbm_binomial_sf(double k, double n, double p) {
  if (outside(p) || !(n >= 0) || !(k >= 0 && k <= n)) return undefined;
  return guarded([&] { return bm::cdf(bm::complement(Binomial(n, p), k)); });
}

double cbm_hypergeometric_pmf(double k, double successes, double draws, double population) {
  return hypergeometric(k, successes, draws, population, [](auto distribution, unsigned count) {
    return bm::pdf(distribution, count);
  });
}
double cbm_hypergeometric_cdf(double k, double successes, double draws, double population) {
  return hypergeometric(k, successes, draws, population, [](auto distribution, unsigned count) {
    return bm::cdf(distribution, count);
  });
}
double cbm_hypergeometric_sf(double k, double successes, double draws, double population) {
  return hypergeometric(k, successes, draws, population, [](auto distribution, unsigned count) {
    return bm::cdf(bm::complement(distribution, count));
  });
}

double cbm_lgamma(double x) {
  return guarded([&] { return bm::lgamma(x, Policy()); });
}
double cbm_digamma(double x) {
  return guarded([&] { return bm::digamma(x, Policy()); });
}
double cbm_gamma_p(double a, double x) {
  if (notPositive(a) || !(x >= 0)) return undefined;
  return guarded([&] { return bm::gamma_p(a, x, Policy()); });
}
double cbm_gamma_q(double a, double x) {
  if (notPositive(a) || !(x >= 0)) return undefined;
  return guarded([&] { return bm::gamma_q(a, x, Policy()); });
}
double cbm_beta(double a, double b) {
  if (notPositive(a) || notPositive(b)) return undefined;
  return guarded([&] { return bm::beta(a, b, Policy()); });
}

} // extern "C"
