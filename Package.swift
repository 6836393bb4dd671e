// swift-tools-version: 6.2
import PackageDescription

/// `make fuzz` follows the way of damaged files through our targets; nothing else needs that.
let isFuzzing = Context.environment["TAMIS_FUZZ"] != nil
let followed: [SwiftSetting] =
  isFuzzing
  ? [
    .unsafeFlags(["-sanitize-coverage=edge,indirect-calls,trace-cmp,inline-8bit-counters,pc-table"])
  ] : []

/// Every target of ours is compiled with the same strictness; a warning is an error.
let strict: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
  ] + followed

/// A working module: it knows the floors below it (see docs/house.md) and none of its neighbours.
func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
  _ room: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(room)Tests",
    dependencies: [.init(stringLiteral: room)] + dependencies,
    exclude: exclude,
    swiftSettings: strict)
}

let floors: [Target.Dependency] = ["Tables", "Fields", "Reference", "Pipelines"]
let rooms: [Target.Dependency] = [
  "Readers", "Cleaning", "Matching", "Enriching", "Writers", "Reports",
]

let package = Package(
  name: "tamis",
  products: [
    .executable(name: "tamis", targets: ["tamis"]),
    .executable(name: "bench", targets: ["bench"]),
    .executable(name: "trevidy", targets: ["trevidy"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // The world outside: C libraries of the system, and thin shims where they speak C++.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    // Headers only: what looks at many bytes at once.
    .systemLibrary(name: "CByteMasks"),
    // Headers only: how the C library keeps freed memory.
    .systemLibrary(name: "CFreedMemory"),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(
      name: "CPhoneNumber", linkerSettings: [.linkedLibrary("phonenumber")]),
    .target(
      name: "CAttachments", linkerSettings: [.linkedLibrary("qpdf"), .linkedLibrary("z")]),
    .target(name: "CReference", exclude: ["tables"]),

    // What data is, what a client file holds, and how work is declared and run.
    room("Tables", []),
    room("Fields", ["Tables"]),
    room("Reference", ["Tables", "CReference"]),
    room("Pipelines", ["Tables", "Fields", "Reference", .product(name: "Yams", package: "Yams")]),

    // The working rooms.
    room(
      "Readers",
      floors + [
        "CByteMasks", "CLibXML2", "CZip", "CAttachments",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    room("Cleaning", floors + ["CPhoneNumber"]),
    room("Matching", floors),
    room("Enriching", floors),
    room("Writers", floors + ["CXLSXWriter", .product(name: "GRDB", package: "GRDB.swift")]),
    room("Reports", floors),

    // The programs.
    .executableTarget(
      name: "tamis",
      dependencies: floors + rooms + [
        "CFreedMemory", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(name: "bench", dependencies: floors + rooms, swiftSettings: strict),
    .executableTarget(name: "trevidy", swiftSettings: strict),

    tests("Tables"),
    tests("Fields", ["Tables"]),
    tests("Reference", ["Tables"]),
    tests("Pipelines", ["Tables", "Fields", "Reference"]),
    tests("Readers", floors + ["CZip", .product(name: "GRDB", package: "GRDB.swift")]),
    tests("Cleaning", floors, exclude: ["Samples"]),
    tests("Matching", floors),
    tests("Enriching", floors),
    tests("Writers", floors + ["Readers", "Matching"]),
    tests("Reports", floors),
    .testTarget(name: "HouseTests", swiftSettings: strict),
    .testTarget(
      name: "BenchTests", dependencies: ["bench", "Reference"], swiftSettings: strict),
    .testTarget(name: "TrevidyTests", dependencies: ["trevidy"], swiftSettings: strict),
    .testTarget(name: "CommandTests", dependencies: floors, swiftSettings: strict),
  ],
  cLanguageStandard: .c2x,
  cxxLanguageStandard: .cxx17
)

// Only `make fuzz` needs the program that throws damaged files at the readers; it is built with a sanitizer, apart from the rest.
if isFuzzing {
  package.products.append(.executable(name: "fuzz", targets: ["fuzz"]))
  package.targets.append(
    .executableTarget(
      name: "fuzz",
      dependencies: ["Readers", "Writers", "Reports", "Pipelines", "Tables", "CZip"],
      path: "Fuzz/Readers",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}
