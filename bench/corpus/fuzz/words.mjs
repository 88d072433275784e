// Words, names and addresses that generated documents are made of.

export const WORDS = (
  "apple basil clover dill elder fennel garlic hazel iris juniper kale lavender mint nettle oregano parsley quince rosemary " +
  "sage thyme VM HTTP the a is or with under soil water seed bed snake_case 3rd 1/2 don't café naïve Öl Straße v1.2 (dry) x=1 a/b C++ R&D 50% #1 @home e.g. ... - * ~ ^ = | _ : ; !"
).split(" ")
export const PLAIN =
  "apple basil clover dill elder fennel garlic hazel iris juniper kale lavender mint nettle sage thyme".split(" ")
export const CJK = [
  "种子",
  "土壤",
  "浇水。",
  "她说",
  "「真的」",
  "春天,",
  "花园",
  "日本語",
  "テスト",
  "한국어",
  "好!",
  "(干)",
  "VM",
  "根",
]
export const CODES = [
  "code",
  "a b",
  "x_y",
  "**no**",
  "<tag>",
  "a|b",
  "$x$",
  "#!js go()",
  "  spaced  ",
  "{ .a }",
  "\\n",
  "==no==",
]
export const TARGETS = [
  "guide.md",
  "../guide.md",
  "os/windows.md#install",
  "#install",
  "https://example.org/",
  "https://example.org/a_b_c?x=1&y=2",
  "http://example.org/(x)",
  "mailto:ada@example.org",
  "/root/",
  "guide.md?x=1#top",
  "a%20b.md",
  "<a b.md>",
  "img/plan.png",
  "folder/",
  "",
  "https://例え.jp/",
  "notes_(old).md",
  "a'b.md",
]
export const TITLES = ['"A title"', "'single'", '"with "inner" quotes"', '"with (parentheses)"', "(old)"]
export const TYPES = [
  "note",
  "warning",
  "tip",
  "danger",
  "example",
  "info inline end",
  "abstract",
  "question",
  "success",
  "bug",
  "quote",
  "failure",
]
export const LABELS = ["beds", "Water bed", "garden", "1", "x-y", "种子", "A [b]"]
export const NOTES = ["1", "soil", "two-words", "note_3", "A"]
export const KEYS = ["ctrl+alt+del", "cmd", "shift+a", "page-up", 'ctrl+"typed +"', "nokey", "f5", "enter"]
export const ICONS = [
  "material-leaf",
  "simple-git",
  "octicons-gear-16",
  "fontawesome-solid-leaf",
  "smile",
  "gear",
  "warning",
  "heart",
  "no_such_name",
  "thumbsup",
]
export const LANGUAGES = [
  "",
  "python",
  "js",
  "text",
  "c++",
  "yaml",
  "console",
  "{ .yaml }",
  '{ .python #code title="x" }',
  'bash title="run.sh"',
  'js linenums="1" hl_lines="1 2"',
  "mermaid",
  "unknown-lang",
]
export const LISTS = [
  "{ .card }",
  "{ #own }",
  "{: .lg }",
  '{ title="more" }',
  "{ .md-button .md-button--primary }",
  "{ loading=lazy }",
  "{ width=300 }",
  "{.annotate}",
  "{ }",
  "{#a .b}",
]
export const ENTITIES = ["&amp;", "&copy;", "&#169;", "&lt;b&gt;", "&nosuch;", "&", "&nbsp;", "&#x2014;", "AT&T"]
export const ESCAPES = [
  "\\*",
  "\\_",
  "\\`",
  "\\[",
  "\\#",
  "\\\\",
  "\\|",
  "\\{",
  "\\!",
  "\\>",
  "\\a",
  "\\~",
  "\\^",
  "\\=",
  "\\:",
]
export const FORMULAS = ["$x^2$", "$a_1 + b_1$", "\\(y*z*w\\)", "$5 and $6", "\\$3", "$$\\sum_i$$", "$ x $"]
export const INLINE_HTML = [
  "<kbd>Esc</kbd>",
  "<br>",
  "<br/>",
  "<b>bold *em*</b>",
  "<small>s</small>",
  '<span lang="fr">mot</span>',
  "<!-- c -->",
  '<a href="x.md">x</a>',
  "<sub>2</sub>",
  "<u>",
  "</u>",
  "a < b > c",
  "<https://example.org/x_y>",
  "<ada@example.org>",
  '<img src="i.png" alt="An *i*">',
  "<mark>m</mark>",
]
