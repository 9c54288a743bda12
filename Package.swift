// swift-tools-version: 6.2
import PackageDescription

/// Every target builds in Swift 6 mode, with warnings as errors and strict memory safety.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    // A public accessor costs nothing across a module border with this flag, up to 80x without.
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
    _ name: String,
    _ dependencies: [Target.Dependency] = [],
    data: [String] = []
) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: [.byName(name: name)] + dependencies,
        exclude: data,
        swiftSettings: settings
    )
}

let package = Package(
    name: "parallax",
    products: [
        .executable(name: "parallax", targets: ["parallax"]),
        .library(name: "Markup", targets: ["Markup"]),
        .library(name: "Articles", targets: ["Articles"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    ],
    targets: [
        .systemLibrary(name: "COpenSSL", pkgConfig: "openssl", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        // Leaves first; a module imports only what stands above it.
        module("Formats", ["COpenSSL", "CZlib"]),
        module("Markup", []),
        module("Learning", []),
        module("HTTP", ["COpenSSL", "CZlib"]),
        module("Prose", ["Formats"]),
        module("Articles", ["Prose", "Markup", "Learning", "Formats"]),
        module("Facts", ["Prose", "Learning", "Formats"]),
        module("Search", ["Prose", "Formats"]),
        module("Stories", ["Prose"]),
        module("Compare", ["Prose", "Articles", "Facts", "Formats"]),
        module(
            "Archive",
            ["Prose", "Articles", "Facts", "Search", "Stories", "Compare", "Formats", "Yams"]
        ),
        module(
            "API",
            [
                "HTTP", "Archive", "Compare", "Stories", "Search", "Facts", "Articles", "Prose",
                "Formats", "Yams",
            ]
        ),
        .executableTarget(
            name: "parallax",
            dependencies: [
                "API", "HTTP", "Archive", "Compare", "Articles", "Facts", "Prose", "Formats",
                "COpenSSL", "Yams",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "trainer",
            dependencies: [
                "Articles", "Facts", "Learning", "Markup", "Prose", "Formats",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings
        ),

        tests("Formats"),
        tests("HTTP"),
        tests("Markup"),
        tests("Learning"),
        tests("Prose", ["Formats"]),
        tests(
            "Articles",
            ["Prose", "Markup", "Learning", "Formats"],
            data: [
                "Gate/pages", "Gate/texts", "Gate/floors.json", "Gate/README.md",
                "Languages/samples.tsv",
            ]
        ),
        tests(
            "Facts",
            ["Prose", "Learning", "Formats"],
            data: ["Gold/articles", "Gold/floors.json", "Gold/README.md"]
        ),
        tests("Search", ["Prose", "Formats"]),
        tests("Stories", ["Prose"]),
        tests("Compare", ["Prose", "Articles", "Facts", "Formats"]),
        tests(
            "Archive",
            ["API", "Compare", "Stories", "Prose", "Articles", "Facts", "Formats"]
        ),
        tests(
            "API",
            [
                "HTTP", "Archive", "Compare", "Stories", "Search", "Facts", "Articles", "Prose",
                "Formats", "Yams",
            ],
            data: ["Goldens"]
        ),
        .testTarget(
            name: "TrainerTests",
            dependencies: [
                "trainer", "Articles", "Learning", "Formats",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ParallaxTests",
            dependencies: [
                "parallax", "HTTP", "Yams", .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6]
)
