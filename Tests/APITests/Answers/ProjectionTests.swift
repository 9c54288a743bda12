import Formats
import Testing

@testable import API

@Suite struct `A projection` {
    private let shape = Shape("id title source{id name place{x y}} spans[start end text] tags")
    private let item: JSON = [
        "id": "a", "title": "T", "source": ["id": "s", "name": "S", "place": ["x": 1, "y": 2]],
        "spans": [["start": 0, "end": 1, "text": "t"], ["start": 5, "end": 6, "text": "u"]],
        "tags": ["p", "q"],
    ]

    @Test(arguments: [
        ("id", #"{"id":"a"}"#),
        ("title,id", #"{"id":"a","title":"T"}"#),
        ("source.name", #"{"source":{"name":"S"}}"#),
        ("source.place.y,source.id", #"{"source":{"id":"s","place":{"y":2}}}"#),
        ("source,source.id", #"{"source":{"id":"s","name":"S","place":{"x":1,"y":2}}}"#),
        ("source.id,source", #"{"source":{"id":"s","name":"S","place":{"x":1,"y":2}}}"#),
        ("spans.text", #"{"spans":[{"text":"t"},{"text":"u"}]}"#),
        ("tags", #"{"tags":["p","q"]}"#),
    ])
    func `keeps what was asked for in the object's order`(fields: String, kept: String) throws {
        #expect(try Projection(fields, of: shape).applied(to: item).text == kept)
    }

    @Test(arguments: [
        ("nam", "known here: id, title, source, spans, tags"),
        (
            "source.nam",
            "known here: source.id, source.name, source.place; did you mean 'source.name'"
        ),
        ("id.x", "known here: no fields"), ("", "known here: id"), ("id,", "known here: id"),
        ("source..id", "known here: source.id"), ("Id", "did you mean 'id'"),
    ])
    func `lists the known fields for one that is not`(fields: String, detail: String) {
        #expect {
            try Projection(fields, of: shape)
        } throws: { error in
            (error as? ValueFault)?.detail.contains(detail) == true
        }
    }

    @Test func `keeps null where the object has none`() throws {
        let projection = try Projection("source.id", of: shape)
        #expect(projection.applied(to: ["id": "a", "source": .null]).text == #"{"source":null}"#)
    }
}

@Suite struct `A table of a list` {
    private let shape = Shape("id source{id name} tags spans[start]")

    @Test func `has the columns of the shape, whatever the items hold`() {
        let items: [JSON] = [
            [
                "id": "a", "source": ["id": "s", "name": "S, \"the\" paper"], "tags": ["x", "y"],
                "spans": [],
            ],
            ["id": "b\nc", "source": .null, "tags": .null, "spans": [["start": 1]]],
        ]
        let text = String(decoding: CommaTable(shape).bytes(of: items), as: UTF8.self)
        #expect(
            text == """
                id,source.id,source.name,tags,spans\r
                a,s,"S, ""the"" paper","[""x"",""y""]",[]\r
                "b\nc",,,,"[{""start"":1}]"\r

                """
        )
    }

    @Test func `has a line of names where the list is empty`() {
        #expect(
            CommaTable(shape).bytes(of: []) == Array("id,source.id,source.name,tags,spans\r\n".utf8)
        )
    }
}

@Suite struct `An Accept field` {
    @Test(arguments: [
        ([], ListFormat.json), (["*/*"], .json), (["application/json"], .json),
        (["text/csv"], .csv), (["application/x-ndjson"], .jsonl), (["application/jsonl"], .jsonl),
        (["text/*"], .csv), (["text/html, application/xhtml+xml, */*;q=0.8"], .json),
        (["text/csv;q=0.5, application/json;q=0.4"], .csv), (["application/json;q=0, */*"], .jsonl),
        (["text/csv;charset=utf-8"], .csv), (["TEXT/CSV"], .csv),
        (["text/html", "text/csv"], .csv),
        (["text/csv;q=0.001, application/json;q=0.002"], .json), (["*"], .json),
        (["application/*;q=0.1, text/csv;q=0.2"], .csv),
    ])
    func `chooses the form`(values: [String], format: ListFormat) {
        #expect(AcceptedTypes(values).best(of: ListFormat.allCases) == format)
    }

    @Test(arguments: [
        ["text/html"], ["application/json;q=0"], ["*/*;q=0"], ["image/*"], ["text/csv;q=0.000"],
    ])
    func `fits nothing`(values: [String]) {
        #expect(AcceptedTypes(values).best(of: ListFormat.allCases) == nil)
    }
}

@Suite struct `The contract` {
    @Test func `is served as JSON in its own order`() throws {
        let yaml =
            "b: 1\na: [x, 1.5, true, null, '2', ~]\nc: {z: \"yes\", 200: n}\nd: &r {k: v}\ne: *r\n"
        let document = try OpenAPIDocument(yaml: Array(yaml.utf8))
        #expect(
            String(decoding: document.json, as: UTF8.self)
                == #"{"b":1,"a":["x",1.5,true,null,"2",null],"c":{"z":"yes","200":"n"},"d":{"k":"v"},"e":{"k":"v"}}"#
        )
        #expect(document.yaml == Array(yaml.utf8))
    }

    @Test(arguments: ["", "a: [", "a: b: c", "? [x]\n: y"])
    func `is refused where it is no YAML of names and values`(yaml: String) {
        #expect(throws: OpenAPIError.self) { try OpenAPIDocument(yaml: Array(yaml.utf8)) }
    }
}
