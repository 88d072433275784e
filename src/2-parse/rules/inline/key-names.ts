const words = (text: string): string[] => text.trim().split(/\s+/)

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** `page-up` → `Page Up`. */
const spelled = (key: string): string => key.split("-").map(capital).join(" ")

/** Keys that are called what they are called: `home` is Home, `left-shift` Left Shift. */
const plainKeys = words(`
  space page-up page-down home end backspace tab break caps-lock clear eject enter help print-screen scroll-lock
  num-clear num-lock num-enter alt left-alt left-command left-meta left-option left-shift left-super meta option
  right-alt right-command right-meta right-option right-shift right-super shift super browser-back
  browser-favorites browser-forward browser-home browser-refresh browser-search browser-stop copy mail media print
  reset select sleep volume-down volume-up zoom power fingerprint left-button middle-button right-button
`)

const otherKeys: readonly (readonly [key: string, label: string])[] = [
  ["backslash", "\\"],
  ["bar", "|"],
  ["brace-left", "{"],
  ["brace-right", "}"],
  ["bracket-left", "["],
  ["bracket-right", "]"],
  ["colon", ":"],
  ["comma", ","],
  ["double-quote", '"'],
  ["equal", "="],
  ["exclam", "!"],
  ["grave", "`"],
  ["greater", ">"],
  ["less", "<"],
  ["minus", "-"],
  ["period", "."],
  ["plus", "+"],
  ["question", "?"],
  ["semicolon", ";"],
  ["single-quote", "'"],
  ["slash", "/"],
  ["tilde", "~"],
  ["underscore", "_"],
  ["arrow-up", "Up"],
  ["arrow-down", "Down"],
  ["arrow-left", "Left"],
  ["arrow-right", "Right"],
  ["delete", "Del"],
  ["insert", "Ins"],
  ["escape", "Esc"],
  ["num-asterisk", "Num *"],
  ["num-delete", "Num Del"],
  ["num-equal", "Num ="],
  ["num-minus", "Num -"],
  ["num-plus", "Num +"],
  ["num-separator", "Num ."],
  ["num-slash", "Num /"],
  ["alt-graph", "AltGr"],
  ["command", "Cmd"],
  ["control", "Ctrl"],
  ["function", "Fn"],
  ["windows", "Win"],
  ["left-control", "Left Ctrl"],
  ["right-control", "Right Ctrl"],
  ["left-windows", "Left Win"],
  ["right-windows", "Right Win"],
  ["backtab", "Back Tab"],
  ["context-menu", "Menu"],
  ["media-next-track", "Next Track"],
  ["media-prev-track", "Previous Track"],
  ["media-pause", "Pause"],
  ["media-play", "Play"],
  ["media-play-pause", "Play/Pause"],
  ["media-stop", "Stop"],
  ["volume-mute", "Mute"],
  ["x-button1", "X Button 1"],
  ["x-button2", "X Button 2"],
]

/** Other names of a key, by key. */
const synonyms: readonly (readonly [key: string, others: string])[] = [
  ["alt-graph", "altgr"],
  ["arrow-down", "down"],
  ["arrow-left", "left"],
  ["arrow-right", "right"],
  ["arrow-up", "up"],
  ["backspace", "back bksp"],
  ["backtab", "bktab"],
  ["bar", "pipe"],
  ["brace-left", "open-brace"],
  ["brace-right", "close-brace"],
  ["bracket-left", "open-bracket"],
  ["bracket-right", "close-bracket"],
  ["break", "cancel"],
  ["browser-favorites", "favorites"],
  ["browser-forward", "forward"],
  ["browser-refresh", "refresh"],
  ["browser-search", "search"],
  ["caps-lock", "capital cplk"],
  ["clear", "clr"],
  ["command", "cmd"],
  ["context-menu", "apps menu"],
  ["control", "ctrl"],
  ["delete", "del"],
  ["double-quote", "dblquote"],
  ["enter", "return"],
  ["escape", "esc"],
  ["exclam", "exclamation"],
  ["function", "fn"],
  ["grave", "grave-accent"],
  ["greater", "greater-than gt"],
  ["insert", "ins"],
  ["left-alt", "lalt"],
  ["left-button", "lbutton"],
  ["left-command", "lcmd lcommand left-cmd"],
  ["left-control", "lcontrol lctrl left-ctrl"],
  ["left-meta", "lmeta"],
  ["left-option", "lopt loption left-opt"],
  ["left-shift", "lshift"],
  ["left-super", "lsuper"],
  ["left-windows", "left-win lwin lwindows"],
  ["less", "less-than lt"],
  ["mail", "launch-mail"],
  ["media", "launch-media"],
  ["media-next-track", "next-track"],
  ["media-pause", "pause"],
  ["media-play", "play"],
  ["media-play-pause", "play-pause"],
  ["media-prev-track", "prev-track"],
  ["media-stop", "stop"],
  ["middle-button", "mbutton"],
  ["minus", "hyphen"],
  ["num-asterisk", "multiply"],
  ["num-delete", "num-del"],
  ["num-lock", "numlk"],
  ["num-minus", "subtract"],
  ["num-plus", "add"],
  ["num-separator", "decimal separator"],
  ["num-slash", "divide"],
  ["option", "opt"],
  ["page-down", "next page-dn pg-dn"],
  ["page-up", "prior pg-up"],
  ["print-screen", "prtsc"],
  ["question", "question-mark"],
  ["right-alt", "ralt"],
  ["right-button", "rbutton"],
  ["right-command", "rcmd rcommand right-cmd"],
  ["right-control", "rcontrol rctrl right-ctrl"],
  ["right-meta", "rmeta"],
  ["right-option", "ropt roption right-opt"],
  ["right-shift", "rshift"],
  ["right-super", "rsuper"],
  ["right-windows", "right-win rwin rwindows"],
  ["scroll-lock", "scroll"],
  ["space", "spc"],
  ["tab", "tabulator"],
  ["volume-down", "vol-down"],
  ["volume-mute", "mute vol-mute"],
  ["volume-up", "vol-up"],
  ["windows", "win"],
  ["x-button1", "xbutton1"],
  ["x-button2", "xbutton2"],
]

const numbered = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

const labels = new Map<string, string>([
  ...numbered(0, 9).flatMap((digit): [string, string][] => [
    [`${digit}`, `${digit}`],
    [`num${digit}`, `Num ${digit}`],
  ]),
  ...[..."abcdefghijklmnopqrstuvwxyz"].map((letter): [string, string] => [letter, letter.toUpperCase()]),
  ...numbered(1, 24).map((number): [string, string] => [`f${number}`, `F${number}`]),
  ...plainKeys.map((key): [string, string] => [key, spelled(key)]),
  ...otherKeys,
])

const canonical = new Map(
  synonyms.flatMap(([key, others]) => words(others).map((other): [string, string] => [other, key])),
)

/** The key that a name (`ctrl`, `pg-up`, `k`) stands for: its canonical name and the label on it. */
export function keyNamed(name: string): { key: string; label: string } | undefined {
  const key = canonical.get(name) ?? name
  const label = labels.get(key)
  return label === undefined ? undefined : { key, label }
}
