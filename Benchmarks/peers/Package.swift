// swift-tools-version: 6.2
import PackageDescription

/// The servers that the measurements compare with, apart from everything the project builds.
let package = Package(
    name: "peers",
    dependencies: [
        .package(
            url: "https://github.com/hummingbird-project/hummingbird",
            exact: "2.28.1"
        ),
        .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
    ],
    targets: [
        .executableTarget(
            name: "hummingbird-peer",
            dependencies: [.product(name: "Hummingbird", package: "hummingbird")]
        ),
        .executableTarget(
            name: "flyingfox-peer",
            dependencies: [.product(name: "FlyingFox", package: "FlyingFox")]
        ),
    ]
)
