// SPDX-License-Identifier: Apache-2.0

extension Calculator {
  /// Every procedure, by name.
  public static let procedures: [any Procedure.Type] = [
    ANOVAProcedure.self,
    AUCProcedure.self,
    BenjaminiHochbergProcedure.self,
    BootstrapProcedure.self,
    BreslowDayProcedure.self,
    ChiSquareProcedure.self,
    CMHProcedure.self,
    DescriptiveProcedure.self,
    DistributionTailsProcedure.self,
    FightinWordsProcedure.self,
    FirthProcedure.self,
    FisherExactProcedure.self,
    KappaProcedure.self,
    KrippendorffProcedure.self,
    LikelihoodRatioProcedure.self,
    LogisticProcedure.self,
    MannWhitneyProcedure.self,
    NewcombeProcedure.self,
    OddsRatioProcedure.self,
    WelchProcedure.self,
    WilsonProcedure.self,
  ]
}
