/**
 * Radicals of the supplement block that some programs write for the character of the same shape (`⻓` for `长`);
 * those of the Kangxi block decompose by themselves (NFKC), but `⼾` to the traditional `戶`.
 */
const supplement: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'⼾户⺁厂⺒巳⺓幺⺟母⺠民⺪疋⺬示⺶羊⻁虎⻄西⻅见⻆角⻇角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, radical = '', character = '']) => [radical, character]),
);

/** Replaces radicals by the characters that were printed; browsers write them into the PDF files they print. */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fd5]/gu, (radical) => supplement[radical] ?? radical.normalize('NFKC'));
}
