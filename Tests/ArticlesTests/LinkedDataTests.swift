import Formats
import Testing

@testable import Articles

@Suite struct `The JSON-LD of a page` {
    private func data(_ scripts: String...) throws -> LinkedData {
        LinkedData(scripts.map { Array($0.utf8) }, fields: try Fixture.lexicon().pageFields)
    }

    @Test(arguments: [
        #"{"@type":"NewsArticle","headline":"Ferry late"}"#,
        #"[{"@type":"WebSite","name":"Lantern"},{"@type":"NewsArticle","headline":"Ferry late"}]"#,
        #"{"@graph":[{"@type":"WebPage","name":"x"},{"@type":"Article","headline":"Ferry late"}]}"#,
        #"{"@type":["Thing","schema:BlogPosting"],"headline":"Ferry late"}"#,
        #"{"@type":"https://schema.org/LiveBlogPosting","headline":"Ferry late"}"#,
        #"{"@type":"WebPage","mainEntity":{"@type":"Report","headline":"Ferry late"}}"#,
        #"{"@type":"WebPage","name":"Ferry late"}"#,
        "<!-- \n{\"@type\":\"NewsArticle\",\"headline\":\"Ferry late\"}\n// -->",
        "/*<![CDATA[*/ {\"@type\":\"NewsArticle\",\"headline\":\"Ferry late\",} /*]]>*/",
        "{\"@type\":\"NewsArticle\",\"headline\":\"Ferry late\",\"keywords\":[\"a\",\"b\",],};",
        "{\"@type\":\"NewsArticle\", // the kind\n\"headline\":\"Ferry late\"}",
        "{\"@type\":\"NewsArticle\",\"description\":\"one\n\ttwo\u{1}\",\"headline\":\"Ferry late\"}",
        #"{"@type":"NewsArticle","description":"a "late" ferry","headline":"Ferry late"}"#,
        #"{"@type":"NewsArticle","description":"it\'s \x late \u12","headline":"Ferry late"}"#,
    ])
    func `names the article in many forms`(script: String) throws {
        let article = try #require(try data(script).article(like: nil))
        #expect(LinkedData.text(article["headline"] ?? article["name"]) == "Ferry late")
    }

    @Test(arguments: [
        "", "{", "no JSON", "[1,2,3]", #"{"headline":"Ferry late"}"#,
        #"{"@type":"BreadcrumbList","name":"Ferry late"}"#,
        #"{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Other"}]}"#,
        #"{"@type":"LiveBlog","liveBlogUpdate":[{"@type":"BlogPosting","headline":"Other"}]}"#,
    ])
    func `names no article where it states none`(script: String) throws {
        #expect(try data(script).article(like: nil) == nil)
    }

    @Test func `names the article that agrees with the title of the page`() throws {
        let script = """
            [{"@type":"NewsArticle","headline":"Tunnel opens after nine years"},
             {"@type":"Article","headline":"Ferry to the island is late again"}]
            """
        let found = try data(script).article(like: TitleKey("Ferry to the island late again"))
        #expect(found?["headline"]?.string == "Ferry to the island is late again")
        let first = try data(script).article(like: TitleKey("Nothing of the sort"))
        #expect(first?["headline"]?.string == "Tunnel opens after nine years")
    }

    @Test(arguments: [
        (#""Ada Brook""#, ["Ada Brook"]),
        (#"{"name":"Ada Brook"}"#, ["Ada Brook"]),
        (#"[{"name":"Ada Brook"},"Ben Dale"]"#, ["Ada Brook", "Ben Dale"]),
        (##"{"@id":"#ada"}"##, ["Ada Brook"]),
        (##"[{"@id":"#ada"},{"@id":"#nobody"}]"##, ["Ada Brook"]),
        (#"{"name":["Ada Brook","Ben Dale"]}"#, ["Ada Brook", "Ben Dale"]),
        (#"{"givenName":"Ada","familyName":"Brook"}"#, ["Ada Brook"]),
        ("null", []), ("7", []), ("[]", []), ("{}", []),
    ])
    func `gives the names of people, ids resolved`(author: String, names: [String]) throws {
        let script = """
            {"@graph":[{"@type":"Article","author":\(author)},
             {"@type":"Person","@id":"#ada","name":"Ada Brook"}]}
            """
        let data = try data(script)
        #expect(data.names(try #require(data.article(like: nil))["author"]) == names)
    }

    @Test func `ends where ids lead in a circle`() throws {
        let data = try data(
            """
            {"@graph":[{"@type":"Article","author":{"@id":"#a"}},
             {"@id":"#a","name":{"@id":"#b"}},{"@id":"#b","name":{"@id":"#a"}}]}
            """
        )
        #expect(data.names(try #require(data.article(like: nil))["author"]) == [])
    }

    @Test func `is left aside where it is too deep or too large`() throws {
        let deep = String(repeating: "{\"a\":", count: 100_000)
        let lists = String(repeating: "[", count: 100_000)
        let text = String(repeating: "word ", count: 2_000_000)
        let large = "{\"@type\":\"Article\",\"headline\":\"x\",\"articleBody\":\"\(text)\"}"
        for script in [deep, lists, large, deep + String(repeating: "}", count: 100_000)] {
            #expect(try data(script).statements.isEmpty)
        }
    }

    @Test func `is read up to a number of scripts and objects`() throws {
        let one = Array(#"{"@type":"Article","headline":"x"}"#.utf8)
        let fields = try Fixture.lexicon().pageFields
        #expect(
            LinkedData(Array(repeating: one, count: 500), fields: fields).statements.count == 64
        )
        let many = "[" + String(repeating: "{\"@type\":\"Article\"},", count: 60_000) + "]"
        #expect(try data(many).statements.count == 20_000)
    }
}

@Suite struct `JSON that is not quite JSON` {
    @Test(arguments: [
        ("{\"a\":1,}", "{\"a\":1}"), ("[1,2,\n]", "[1,2]"), ("x = {\"a\":1};", "{\"a\":1}"),
        ("{\"a\":\"b\u{8}c\nd\"}", "{\"a\":\"b c d\"}"), ("{/* a */\"a\":1}", "{\"a\":1}"),
        ("{\"a\":\"// b, }\"}", "{\"a\":\"// b, }\"}"), ("{\"a\":\"\\'\"}", "{\"a\":\"'\"}"),
        ("{\"a\":1,,\"b\":2}", "{\"a\":1,\"b\":2}"), ("{,\"a\":[,1, ,2,,]}", "{\"a\":[1, 2]}"),
        ("//<![CDATA[\n{\"a\":1}\n//]]>", "{\"a\":1}"), ("<![CDATA[{\"a\":1}]]>", "{\"a\":1}"),
        ("/*<![CDATA[*/[1]/*]]>*/", "[1]"), ("{\"a\":\",,\"}", "{\"a\":\",,\"}"),
    ])
    func `is put right`(text: String, repaired: String) {
        let bytes = LenientJSON.repaired(Array(text.utf8), quotes: false)
        #expect(String(decoding: bytes, as: UTF8.self) == repaired)
    }

    @Test func `keeps quotation marks inside a string`() {
        let value = LenientJSON.value(Array(#"{"a":"the "old" town","b":"c"}"#.utf8))
        #expect(value?["a"]?.string == "the \"old\" town")
        #expect(value?["b"]?.string == "c")
    }

    @Test(arguments: [
        "", "{", "}", "{\"a\"}", "{a:1}", "{\"a\":\"", "{\"a\":\"\\", "/*", "{//",
    ])
    func `stays unread where nothing helps`(text: String) {
        #expect(LenientJSON.value(Array(text.utf8)) == nil)
    }

    @Test func `may be a string alone`() {
        #expect(LenientJSON.value(Array("\"a\"".utf8))?.string == "a")
    }
}
