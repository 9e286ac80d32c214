// SPDX-License-Identifier: Apache-2.0
#ifndef CBOOSTMATH_H
#define CBOOSTMATH_H
#ifdef __cplusplus
extern "C" {
#endif

// Distribution and special functions of Boost.Math. Arguments outside the domain give NaN, results
// outside the range of a double give 0 or infinity; nothing throws and nothing sets errno.

/// The probability of a standard normal value of at most z.
double cbm_normal_cdf(double z);
/// The probability of a standard normal value above z.
double cbm_normal_sf(double z);
/// The value that a standard normal variable exceeds with probability 1 - p.
double cbm_normal_quantile(double p);

/// Student's t with df degrees of freedom: lower tail, upper tail, quantile.
double cbm_t_cdf(double t, double df);
double cbm_t_sf(double t, double df);
double cbm_t_quantile(double p, double df);

/// Noncentral t: lower tail, upper tail.
double cbm_noncentral_t_cdf(double t, double df, double noncentrality);
double cbm_noncentral_t_sf(double t, double df, double noncentrality);

/// Chi-squared: lower tail, upper tail, quantile.
double cbm_chi2_cdf(double x, double df);
double cbm_chi2_sf(double x, double df);
double cbm_chi2_quantile(double p, double df);

/// Fisher's F: lower tail, upper tail, quantile.
double cbm_f_cdf(double x, double df1, double df2);
double cbm_f_sf(double x, double df1, double df2);
double cbm_f_quantile(double p, double df1, double df2);

/// The regularised incomplete beta function, its complement and its inverse in x.
double cbm_beta_cdf(double x, double a, double b);
double cbm_beta_sf(double x, double a, double b);
double cbm_beta_quantile(double p, double a, double b);

/// Binomial: probability of k successes, of at most k, of more than k.
double cbm_binomial_pmf(double k, double n, double p);
double cbm_binomial_cdf(double k, double n, double p);
double cbm_binomial_sf(double k, double n, double p);

/// Hypergeometric (successes, draws, population): probability of k, of at most k, of more than k.
double cbm_hypergeometric_pmf(double k, double successes, double draws, double population);
double cbm_hypergeometric_cdf(double k, double successes, double draws, double population);
double cbm_hypergeometric_sf(double k, double successes, double draws, double population);

/// The logarithm of the absolute gamma function.
double cbm_lgamma(double x);
/// The derivative of the logarithm of the gamma function.
double cbm_digamma(double x);
/// The regularised incomplete gamma functions: lower and upper.
double cbm_gamma_p(double a, double x);
double cbm_gamma_q(double a, double x);
/// The beta function.
double cbm_beta(double a, double b);

#ifdef __cplusplus
}
#endif
#endif
