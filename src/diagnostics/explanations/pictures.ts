import type { Explanation } from "./explanation.ts"

export const pictures: Readonly<Record<string, Explanation>> = {
  I101: {
    text: "The picture's path starts at the file in which it stands. Its alternative text is shown in its place.",
    wrong: "![A leaf](leaf.png)",
    right: "![A leaf](../assets/leaf.png)",
  },
  I102: {
    text: "The file has the ending of a picture, but can't be read as one. It is not published.",
  },
  I103: {
    text: "A small file can unfold to a picture that fills the memory, so pictures are measured before they are decoded. Scale it down.",
  },
}
