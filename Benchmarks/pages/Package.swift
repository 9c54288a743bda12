// swift-tools-version: 6.2
import PackageDescription

/// The way from a page to its body and metadata under measurement.
let package = Package(
    name: "pages-benchmark",
    dependencies: [.package(name: "parallax", path: "../..")],
    targets: [
        .executableTarget(
            name: "bench-pages",
            dependencies: [.product(name: "Articles", package: "parallax")]
        )
    ],
    swiftLanguageModes: [.v6]
)
