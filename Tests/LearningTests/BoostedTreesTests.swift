import Learning
import Testing

@Suite struct `Boosted trees` {
    /// Long lines without links are a yes, most others a no.
    private static let nodes: [[BoostedTrees.Node]] = [
        [
            .split(feature: 0, threshold: 7.5, right: 2), .leaf(value: -1),
            .split(feature: 1, threshold: 0.5, right: 4), .leaf(value: 2), .leaf(value: -0.5),
        ],
        [.leaf(value: 0.25)],
    ]

    private static func model() throws -> BoostedTrees {
        try #require(BoostedTrees(features: ["words", "links"], base: 0.5, trees: nodes))
    }

    private static let scores: [([Float], Float)] = [
        ([7.5, 0], -0.25), ([7.6, 0.5], 2.75), ([100, 0.51], 0.25), ([-1, -1], -0.25),
    ]

    @Test(arguments: scores)
    func `add the leaves that a row leads to`(row: [Float], score: Float) throws {
        #expect(try Self.model().score(row) == score)
    }

    @Test func `read a row in the middle of others`() throws {
        let rows: [Float] = [1, 1, 20, 0, 1, 1]
        #expect(try Self.model().score(rows, from: 2) == 2.75)
        #expect(try Self.model().score(rows, from: 4) == -0.25)
    }

    @Test(arguments: [nodes, [wide], [crossing], [skipping], nodes + [wide]])
    func `ask many rows as they ask each`(trees: [[BoostedTrees.Node]]) throws {
        let model = try #require(
            BoostedTrees(features: ["words", "links"], base: 0.5, trees: trees)
        )
        let rows = (0..<150).flatMap { row -> [Float] in [Float(row % 47) - 1, Float(row % 3)] }
        let each = (0..<150).map { model.score(rows, from: $0 * 2) }
        #expect(model.scores(rows) == each)
        #expect(Set(each).count > 1)
        #expect(model.scores([]) == [])
    }

    /// A tree of forty leaves.
    private static let wide: [BoostedTrees.Node] =
        (0..<39).flatMap { index -> [BoostedTrees.Node] in
            [
                .split(feature: 0, threshold: Float(index), right: 2 * index + 2),
                .leaf(value: Float(index)),
            ]
        } + [.leaf(value: 40)]
    /// A tree in which two splits lead to one leaf.
    private static let crossing: [BoostedTrees.Node] = [
        .split(feature: 0, threshold: 9, right: 3),
        .split(feature: 1, threshold: 0.5, right: 3), .leaf(value: 1), .leaf(value: 2),
    ]
    /// A tree with a leaf to which none leads.
    private static let skipping: [BoostedTrees.Node] = [
        .split(feature: 0, threshold: 9, right: 3), .leaf(value: 1), .leaf(value: 2),
        .leaf(value: 3),
    ]

    @Test func `are the same after a way through a file`() throws {
        let file = try Self.model().file(comments: ["made for a test"])
        #expect(file.hasPrefix("# made for a test\n"))
        #expect(try BoostedTrees(parsing: Array(file.utf8)) == Self.model())
    }

    @Test func `without a tree give the base`() throws {
        let model = try #require(BoostedTrees(features: [], base: -1.5, trees: []))
        #expect(model.score([]) == -1.5)
    }

    private static let broken: [[[BoostedTrees.Node]]] = [
        [[]], [[.split(feature: 0, threshold: 1, right: 1), .leaf(value: 1)]],
        [[.split(feature: 0, threshold: 1, right: 2), .leaf(value: 1)]],
        [[.split(feature: 2, threshold: 1, right: 2), .leaf(value: 1), .leaf(value: 2)]],
        [[.split(feature: -1, threshold: 1, right: 2), .leaf(value: 1), .leaf(value: 2)]],
        [[.split(feature: 0, threshold: .nan, right: 2), .leaf(value: 1), .leaf(value: 2)]],
        [[.leaf(value: .infinity)]],
    ]

    @Test(arguments: broken)
    func `are refused where a node leads nowhere`(trees: [[BoostedTrees.Node]]) {
        #expect(BoostedTrees(features: ["words", "links"], base: 0, trees: trees) == nil)
    }

    @Test func `are refused where their file was changed`() throws {
        let file = try Self.model().file().replacing("=2.0", with: "=3.0")
        #expect(throws: BoostedTrees.FileError.self) {
            try BoostedTrees(parsing: Array(file.utf8))
        }
    }

    @Test(arguments: [
        "", "format\tboosted-trees\t2\n", "tree\t=1 =x\n", "trees\t=1\n", "base\tmuch\n",
        "features\nbase\t0\n", "tree\t0:1\n",
    ])
    func `are refused where their file is none`(file: String) {
        #expect(throws: BoostedTrees.FileError.self) {
            try BoostedTrees(parsing: Array(file.utf8))
        }
    }

    @Test func `name the line of a file that is broken`() {
        #expect(throws: BoostedTrees.FileError.malformed(line: 2, expected: "a number")) {
            try BoostedTrees(parsing: Array("format\tboosted-trees\t1\nbase\tmuch\n".utf8))
        }
    }
}
