import Prose
import Testing

@Suite struct `A stem` {
    /// From the sample vocabulary and the definition of the Snowball English stemmer.
    private static let vocabulary: [(String, String)] = [
        ("consign", "consign"), ("consigned", "consign"), ("consigning", "consign"),
        ("consignment", "consign"), ("consist", "consist"), ("consisted", "consist"),
        ("consistency", "consist"), ("consistent", "consist"), ("consistently", "consist"),
        ("consisting", "consist"), ("consists", "consist"), ("consolation", "consol"),
        ("consolations", "consol"), ("consolatory", "consolatori"), ("console", "consol"),
        ("consoled", "consol"), ("consoles", "consol"), ("consolidate", "consolid"),
        ("consolidated", "consolid"), ("consolidating", "consolid"), ("consoling", "consol"),
        ("consolingly", "consol"), ("consols", "consol"), ("consonant", "conson"),
        ("consort", "consort"), ("consorted", "consort"), ("consorting", "consort"),
        ("conspicuous", "conspicu"), ("conspicuously", "conspicu"), ("conspiracy", "conspiraci"),
        ("conspirator", "conspir"), ("conspirators", "conspir"), ("conspire", "conspir"),
        ("conspired", "conspir"), ("conspiring", "conspir"), ("constable", "constabl"),
        ("constables", "constabl"), ("constance", "constanc"), ("constancy", "constanc"),
        ("constant", "constant"), ("knack", "knack"), ("knackeries", "knackeri"),
        ("knacks", "knack"), ("knag", "knag"), ("knave", "knave"), ("knaves", "knave"),
        ("knavish", "knavish"), ("kneaded", "knead"), ("kneading", "knead"), ("knee", "knee"),
        ("kneel", "kneel"), ("kneeled", "kneel"), ("kneeling", "kneel"), ("kneels", "kneel"),
        ("knees", "knee"), ("knell", "knell"), ("knelt", "knelt"), ("knew", "knew"),
        ("knick", "knick"), ("knif", "knif"), ("knife", "knife"), ("knight", "knight"),
        ("knightly", "knight"), ("knights", "knight"), ("knit", "knit"), ("knits", "knit"),
        ("knitted", "knit"), ("knitting", "knit"), ("knives", "knive"), ("knob", "knob"),
        ("knobs", "knob"), ("knock", "knock"), ("knocked", "knock"), ("knocker", "knocker"),
        ("knockers", "knocker"), ("knocking", "knock"), ("knocks", "knock"), ("knopp", "knopp"),
        ("knot", "knot"), ("knots", "knot"), ("generate", "generat"), ("generates", "generat"),
        ("generated", "generat"), ("generating", "generat"), ("general", "general"),
        ("generally", "general"), ("generic", "generic"), ("generously", "generous"),
        ("communism", "communism"), ("community", "communiti"), ("communities", "communiti"),
        ("arsenal", "arsenal"), ("caresses", "caress"), ("ponies", "poni"), ("ties", "tie"),
        ("cries", "cri"), ("gas", "gas"), ("this", "this"), ("gaps", "gap"), ("kiwis", "kiwi"),
        ("flies", "fli"), ("dies", "die"), ("agreed", "agre"), ("feed", "feed"),
        ("bleed", "bleed"), ("hopping", "hop"), ("hoping", "hope"), ("hoped", "hope"),
        ("fizzed", "fizz"), ("falling", "fall"), ("hissing", "hiss"), ("luxuriated", "luxuri"),
        ("conflated", "conflat"), ("troubled", "troubl"), ("sized", "size"), ("filing", "file"),
        ("failing", "fail"), ("happy", "happi"), ("sky", "sky"), ("say", "say"), ("by", "by"),
        ("relational", "relat"), ("conditional", "condit"), ("rational", "ration"),
        ("valency", "valenc"), ("digitizer", "digit"), ("conformably", "conform"),
        ("radically", "radic"), ("differently", "differ"), ("vilely", "vile"),
        ("analogously", "analog"), ("vietnamization", "vietnam"), ("operator", "oper"),
        ("feudalism", "feudal"), ("decisiveness", "decis"), ("hopefulness", "hope"),
        ("callousness", "callous"), ("formality", "formal"), ("sensitivity", "sensit"),
        ("sensibility", "sensibl"), ("triplicate", "triplic"), ("formative", "format"),
        ("formalize", "formal"), ("electricity", "electr"), ("electrical", "electr"),
        ("hopeful", "hope"), ("goodness", "good"), ("revival", "reviv"), ("allowance", "allow"),
        ("inference", "infer"), ("airliner", "airlin"), ("adjustable", "adjust"),
        ("defensible", "defens"), ("irritant", "irrit"), ("replacement", "replac"),
        ("adoption", "adopt"), ("communication", "communic"), ("activate", "activ"),
        ("angularity", "angular"), ("effective", "effect"), ("bowdlerize", "bowdler"),
        ("probate", "probat"), ("rate", "rate"), ("cease", "ceas"), ("controlled", "control"),
        ("rolling", "roll"), ("apology", "apolog"), ("theology", "theolog"),
        ("fluently", "fluentli"), ("entirely", "entir"), ("early", "earli"), ("only", "onli"),
        ("news", "news"), ("skies", "sky"), ("dying", "die"), ("lying", "lie"), ("tying", "tie"),
        ("idly", "idl"), ("gently", "gentl"), ("ugly", "ugli"), ("singly", "singl"),
        ("atlas", "atlas"), ("cosmos", "cosmos"), ("bias", "bias"), ("andes", "andes"),
        ("howe", "howe"), ("inning", "inning"), ("innings", "inning"), ("outing", "outing"),
        ("outings", "outing"), ("canning", "canning"), ("cannings", "canning"),
        ("herring", "herring"), ("herrings", "herring"), ("earring", "earring"),
        ("proceeds", "proceed"), ("proceeded", "proceed"), ("exceeded", "exceed"),
        ("succeeding", "succeed"), ("soldiers", "soldier"), ("protesters", "protest"),
        ("elections", "elect"), ("elected", "elect"), ("government", "govern"),
        ("governments", "govern"), ("sanctions", "sanction"), ("military", "militari"),
        ("fertilizers", "fertil"), ("youth", "youth"), ("enjoyed", "enjoy"), ("boyish", "boyish"),
        ("yellow", "yellow"), ("bay", "bay"), ("beautiful", "beauti"), ("it's", "it"),
        ("russia's", "russia"), ("as", "as"), ("is", "is"), ("bee", "bee"), ("a", "a"),
    ]

    @Test func `is the one that the Snowball project publishes`() {
        let stemmer = Stemmer()
        let wrong = Self.vocabulary.filter { stemmer.stem($0.0) != $0.1 }.map(\.0)
        #expect(wrong.isEmpty)
        #expect(Self.vocabulary.count > 150)
    }

    @Test(arguments: [
        ["connect", "connects", "connected", "connecting", "connection", "connections"],
        ["protest", "protests", "protested", "protesting"], ["army", "armies"],
        ["election", "elections", "elected", "elect"],
        ["attack", "attacks", "attacked", "attack's"],
    ])
    func `is shared by the forms of a word`(forms: [String]) {
        #expect(Set(forms.map(Stemmer().stem)).count == 1)
    }

    @Test(arguments: [
        ("universe", "adverse"), ("general", "generate"), ("news", "new"), ("skies", "skis"),
        ("policy", "poll"), ("wander", "wonder"), ("commune", "common"),
    ])
    func `keeps other words apart`(first: String, second: String) {
        #expect(Stemmer().stem(first) != Stemmer().stem(second))
    }

    @Test(arguments: [
        "", "a", "is", "u.s.", "1,984", "anti-wars", "zürichs", "москва", "東京", "Running", "90s",
        "\u{301}", "a b", String(repeating: "running", count: 6),
    ])
    func `of what is no plain word is the key itself`(key: String) {
        #expect(Stemmer().stem(key) == key)
    }
}
