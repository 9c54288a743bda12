// swift-tools-version: 6.2
import PackageDescription

/// The server under measurement: the project's HTTP module with the same bytes as its peers.
let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "parallax", path: "..")],
    targets: [
        .executableTarget(
            name: "bench-server",
            dependencies: [.product(name: "HTTP", package: "parallax")]
        )
    ],
    swiftLanguageModes: [.v6]
)
