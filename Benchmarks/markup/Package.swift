// swift-tools-version: 6.2
import PackageDescription

/// The reading of pages under measurement, beside libxml2's.
let package = Package(
    name: "markup-benchmark",
    dependencies: [.package(name: "parallax", path: "../..")],
    targets: [
        .systemLibrary(
            name: "CLibXML2",
            pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"])]
        ),
        .executableTarget(
            name: "bench-markup",
            dependencies: ["CLibXML2", .product(name: "Markup", package: "parallax")]
        ),
    ],
    swiftLanguageModes: [.v6]
)
