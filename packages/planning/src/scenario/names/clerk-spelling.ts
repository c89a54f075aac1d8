import type { SeededRandom } from "@caravanserai/kernel";
import { drawElement } from "../sampling.ts";

// Letters that are heard or read alike at a desk.
const alike: readonly (readonly [string, string])[] = [
  ["ё", "е"],
  ["е", "и"],
  ["о", "а"],
  ["и", "е"],
  ["й", "и"],
  ["ь", ""],
  ["ы", "и"],
  ["сс", "с"],
  ["лл", "л"],
  ["нн", "н"],
  ["мм", "м"],
  ["д", "т"],
  ["в", "ф"],
  ["г", "к"],
];

function heardWrong(random: SeededRandom, name: string): string {
  const fitting = alike.filter(([right]) => name.indexOf(right, 1) > 0);
  if (fitting.length === 0) return name;
  const [right, wrong] = drawElement(random, fitting);
  const position = name.indexOf(right, 1);
  return name.slice(0, position) + wrong + name.slice(position + right.length);
}

function swapped(random: SeededRandom, name: string): string {
  const position = 1 + random.integer(name.length - 2);
  const [first, second] = [name.charAt(position), name.charAt(position + 1)];
  return name.slice(0, position) + second + first + name.slice(position + 2);
}

function dropped(random: SeededRandom, name: string): string {
  const position = 1 + random.integer(name.length - 1);
  return name.slice(0, position) + name.slice(position + 1);
}

function doubled(random: SeededRandom, name: string): string {
  const position = 1 + random.integer(name.length - 1);
  return name.slice(0, position) + name.charAt(position - 1) + name.slice(position);
}

const slips = [heardWrong, heardWrong, heardWrong, swapped, dropped, doubled];

/** The name as another clerk hears or types it: always different, by one letter or two. */
export function spellAgain(random: SeededRandom, name: string): string {
  if (name.length < 3) return `${name}${name.charAt(name.length - 1)}`;
  for (let attempt = 0; attempt < 4; attempt++) {
    const spelled = drawElement(random, slips)(random, name);
    if (spelled !== name) return spelled;
  }
  return dropped(random, name);
}
