import Prose
import Testing

@testable import Articles

@Suite struct `The language of a text` {
    private let identifier: LanguageIdentifier

    init() throws { identifier = try Fixture.lexicon().languages.identifier }

    @Test(arguments: LanguageSamples.all)
    func `is told from its letters and words`(tag: String, text: String) throws {
        let found = identifier.guess(Text(text))
        let guess = try #require(found)
        #expect(guess.tag == tag)
        #expect(guess.confidence >= 0.5 && guess.confidence <= 1)
    }

    @Test(arguments: LanguageSamples.all)
    func `is certain once there is enough of it`(tag: String, text: String) throws {
        let found = identifier.guess(Text("\(text)\n\(text)\n\(text)"))
        let guess = try #require(found)
        #expect(guess.tag == tag)
        #expect(guess.isCertain)
    }

    @Test(arguments: [
        "", " ", "The mayor", "Oslo", "1 234 567,89 (2025)", "… — !?", "ok",
        "zq xv jk wq vx qz kj xw qv zx jq vk wz xq kz vj qx zw jx kv",
        "ꦲꦤꦕꦫꦏꦢꦠꦱꦮꦭꦥꦝꦗꦪꦚꦩꦒꦧꦛꦔꦲꦤꦕꦫꦏꦢꦠꦱꦮꦭ",
    ])
    func `is unknown where a text is too short or no language`(text: String) {
        #expect(identifier.guess(Text(text)) == nil)
    }

    @Test func `is known for more than fifty languages`() {
        #expect(LanguageSamples.all.count >= 50)
    }

    @Test func `is unknown where a text is half in one and half in another`() {
        let halves = LanguageSamples.repeated("en", 6) + LanguageSamples.repeated("de", 6)
        #expect(identifier.guess(Text(halves)) == nil)
    }

    @Test func `is that of the text around a quotation in another one`() {
        let text =
            LanguageSamples.repeated("en", 5) + LanguageSamples.repeated("fr", 1)
            + LanguageSamples.repeated("en", 5)
        #expect(identifier.guess(Text(text))?.tag == "en")
    }

    @Test func `does not change with the length of a text`() {
        let text = LanguageSamples.repeated("nl", 4_000)
        #expect(identifier.guess(Text(text))?.tag == "nl")
        #expect((identifier.guess(Text(text))?.letters ?? 0) < 4_000)
    }

    @Test func `is Japanese where kana stand between Han letters, else Chinese`() {
        #expect(identifier.guess(Text("市議会は火曜日、新しい橋の建設を決めた。"))?.tag == "ja")
        #expect(identifier.guess(Text("市议会星期二决定修建新的大桥，工程明年开始。"))?.tag == "zh")
    }

    @Test func `does not come from capitals or typographic marks`() {
        let text = "THE COUNCIL SAID THAT IT HADN’T DECIDED WHETHER THE BRIDGE WOULD BE CLOSED."
        #expect(identifier.guess(Text(text))?.tag == "en")
    }
}

@Suite struct `English function words` {
    private let identifier: LanguageIdentifier

    init() throws { identifier = try Fixture.lexicon().languages.identifier }

    @Test(arguments: [
        "Mayor says he will not resign", "It was not for the council to say.",
        "The bridge at Dorn is closed.",
    ])
    func `mark a short text as English`(text: String) {
        #expect(identifier.readsAsEnglish(Text(text)))
    }

    @Test(arguments: [
        "", "Dorn Lakeside Half Marathon Results", "Der Rat hat die Brücke in Dorn geschlossen.",
        "Le maire de Dorn a dit non à la fermeture du pont.", "市议会星期二决定修建新的大桥",
        "Совет закрыл мост в Дорне.",
    ])
    func `are missing from other texts`(text: String) {
        #expect(!identifier.readsAsEnglish(Text(text)))
    }
}

@Suite struct `A language decision` {
    private let judge: LanguageJudge

    init() throws { judge = try Fixture.lexicon().languages }

    @Test(arguments: [
        ("en" as String?, "de", "de", LanguageDecision.Basis.text), (nil, "de", "de", .text),
        ("de-AT", "de", "de-AT", .text), ("EN_gb", "en", "en-GB", .text), ("fr", "en", "en", .text),
        ("nn", "nb", "nb", .text), ("nonsense words", "sv", "sv", .text),
    ])
    func `follows a text that is certain, and keeps the region that is stated`(
        stated: String?,
        language: String,
        tag: String,
        basis: LanguageDecision.Basis
    ) {
        let decision = judge.decide(Text(LanguageSamples.repeated(language, 4)), stated: stated)
        #expect(decision.tag == tag)
        #expect(decision.basis == basis)
    }

    @Test func `follows what is stated where the text is too short`() {
        let decision = judge.decide(Text("Dorn 2025"), stated: "pt-BR")
        #expect(decision.tag == "pt-BR")
        #expect(decision.basis == .stated)
        #expect(decision.confidence == nil)
        #expect(decision.analysis == .textOnly)
    }

    @Test func `keeps what is stated beside what the text shows`() {
        let decision = judge.decide(Text(LanguageSamples.repeated("tr", 3)), stated: "en-US")
        #expect(decision.tag == "tr")
        #expect(decision.stated == "en-US")
    }

    @Test func `is open where neither tells`() {
        let decision = judge.decide(Text("Dorn 2025"), stated: nil)
        #expect(decision.tag == nil)
        #expect(decision.basis == nil)
        #expect(decision.analysis == .textOnly)
    }

    @Test func `reads English fully and all other languages as text only`() {
        for (tag, text) in LanguageSamples.all {
            let decision = judge.decide(Text("\(text)\n\(text)\n\(text)"), stated: nil)
            #expect(decision.analysis == (tag == "en" ? .full : .textOnly))
        }
    }

    @Test func `reads a short text of English function words fully`() {
        let decision = judge.decide(Text("He will be there"), stated: nil)
        #expect(decision.tag == nil)
        #expect(decision.analysis == .full)
    }
}

@Suite struct `A stated language` {
    private let tags: LanguageTags

    init() throws { tags = try Fixture.lexicon().languages.tags }

    @Test(arguments: [
        ("en", "en"), ("EN", "en"), ("en-GB", "en-GB"), ("en_us", "en-US"),
        ("en_US.UTF-8", "en-US"), ("eng", "en"), ("English", "en"), ("deutsch", "de"),
        ("no", "nb"), ("iw-IL", "he-IL"), ("zh-hant-tw", "zh-Hant-TW"), ("sr-Latn", "sr-Latn"),
        ("es-419", "es-419"), (" pt-BR ", "pt-BR"), ("ger", "de"), ("fil", "tl"), ("en,fr", "en"),
        ("de-DE-x-private", "de-DE"), ("qaa", "qaa"),
    ])
    func `is read in many forms`(stated: String, tag: String) {
        #expect(tags.tag(stated) == tag)
    }

    @Test(arguments: [
        "", " ", "-", "x", "1", "e1", "und", "mul", "zxx", "undefined", "{{lang}}", "--",
        "a language with a very long name that goes on and on",
    ])
    func `is left aside where it is none`(stated: String) {
        #expect(tags.tag(stated) == nil)
    }
}

@Suite struct `A guess about a mutated text` {
    @Test func `never fails and is the same again`() throws {
        let identifier = try Fixture.lexicon().languages.identifier
        var state: UInt64 = 41
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for round in 0..<200 {
            var bytes = Array(LanguageSamples.all[round % LanguageSamples.all.count].1.utf8)
            for _ in 0..<next(12) where !bytes.isEmpty {
                bytes[next(bytes.count)] = UInt8(next(256))
            }
            let text = Text(String(decoding: bytes.prefix(next(bytes.count + 1)), as: UTF8.self))
            #expect(identifier.guess(text) == identifier.guess(text))
        }
    }
}
