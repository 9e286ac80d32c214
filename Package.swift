// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

/// What every Swift target of this package is built with.
let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableExperimentalFeature("Lifetimes"),
]

/// What libFuzzer runs, by `make fuzz`; other builds do not carry it.
let fuzzTargets: [Target] =
  Context.environment["DEAL_FORENSICS_FUZZ"] == nil
  ? []
  : [
    .executableTarget(
      name: "FuzzExports",
      dependencies: ["Configuration", "Deals"],
      swiftSettings: strict
    )
  ]

let package = Package(
  name: "deal-forensics",
  products: [
    .executable(name: "deal-forensics", targets: ["deal-forensics"]),
    .library(name: "Statistics", targets: ["Statistics"]),
    .library(name: "Tagging", targets: ["Tagging"]),
    .library(name: "Findings", targets: ["Findings"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Foreign code, each behind one target.
    .systemLibrary(name: "CLibcsv", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CLibmd", providers: [.apt(["libmd-dev"])]),
    .systemLibrary(name: "CLinuxFiles"),
    .systemLibrary(name: "CMinizip", providers: [.apt(["libminizip-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CBoostMath", linkerSettings: [.linkedLibrary("m")]),

    // The stages, in the order in which data flows through them.
    .target(
      name: "Configuration",
      dependencies: [.product(name: "Yams", package: "Yams")],
      swiftSettings: strict
    ),
    .target(
      name: "CSVIngest",
      dependencies: ["CLibcsv", "CLibmd", "CMinizip", "CZlib"],
      swiftSettings: strict
    ),
    .target(name: "Statistics", dependencies: ["CBoostMath"], swiftSettings: strict),
    .target(
      name: "Deals",
      dependencies: ["Configuration", "CSVIngest"],
      swiftSettings: strict
    ),
    .target(
      name: "Tagging",
      dependencies: [
        "Configuration", "CSVIngest", "Deals", "Statistics",
        .product(name: "Yams", package: "Yams"),
      ],
      exclude: ["Codebooks"],
      swiftSettings: strict,
      plugins: ["EmbedCodebooks"]
    ),
    .target(
      name: "Findings",
      dependencies: ["CSVIngest", "Configuration", "Deals", "Tagging", "Statistics"],
      swiftSettings: strict
    ),
    .target(
      name: "Reports",
      dependencies: [
        "CSVIngest", "Configuration", "Deals", "Tagging", "Findings",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict
    ),
    .target(name: "Output", dependencies: ["CLinuxFiles"], swiftSettings: strict),
    .target(name: "Calculator", dependencies: ["Statistics"], swiftSettings: strict),

    // Programs.
    .executableTarget(
      name: "deal-forensics",
      dependencies: [
        "Calculator", "Configuration", "CSVIngest", "Deals", "Findings", "Output", "Reports",
        "Tagging", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    .executableTarget(name: "SampleData", swiftSettings: strict),
    .executableTarget(
      name: "CheckStatistics", dependencies: ["Statistics"], swiftSettings: strict
    ),

    // Compiles the standard codebook into Tagging.
    .executableTarget(name: "EmbedText", swiftSettings: strict),
    .plugin(name: "EmbedCodebooks", capability: .buildTool(), dependencies: ["EmbedText"]),
  ]
    + [
      "CSVIngest", "Calculator", "Configuration", "Deals", "Findings", "Output", "Reports",
      "SampleData", "Statistics", "Tagging",
    ].map { name in
      .testTarget(
        name: "\(name)Tests",
        dependencies: [.byName(name: name)],
        exclude: name == "Reports" ? ["Snapshots"] : [],
        swiftSettings: strict
      )
    }
    // The tests run the program that the build leaves beside them.
    + [
      .testTarget(name: "EndToEndTests", dependencies: ["deal-forensics"], swiftSettings: strict)
    ] + fuzzTargets,
  cxxLanguageStandard: .cxx17
)
