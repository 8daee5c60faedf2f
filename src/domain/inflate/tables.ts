import { huffmanTable } from "./huffman";

// Tables of RFC 1951, section 3.2.5 to 3.2.7.

/** Shortest copy of each length code. */
export const lengthBase = table(
  "3 4 5 6 7 8 9 10 11 13 15 17 19 23 27 31 35 43 51 59 67 83 99 115 131 163 195 227 258",
);

/** Bits that add to it. */
export const lengthExtra = table("0 0 0 0 0 0 0 0 1 1 1 1 2 2 2 2 3 3 3 3 4 4 4 4 5 5 5 5 0");

/** Nearest source of each distance code. */
export const distanceBase = table(
  "1 2 3 4 5 7 9 13 17 25 33 49 65 97 129 193 257 385 513 769 1025 1537 2049 3073 4097 6145 8193 12289 16385 24577",
);

/** Bits that add to it. */
export const distanceExtra = table("0 0 0 0 1 1 2 2 3 3 4 4 5 5 6 6 7 7 8 8 9 9 10 10 11 11 12 12 13 13");

/** Order in which a block states the code lengths of its code lengths. */
export const lengthOrder = table("16 17 18 0 8 7 9 6 10 5 11 4 12 3 13 2 14 1 15");

/** The code of literals and lengths that needs no description. */
export const fixedLiterals = huffmanTable(
  Uint8Array.from({ length: 288 }, (_, at) => (at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8)),
)!;

/** The code of distances that needs no description. */
export const fixedDistances = huffmanTable(new Uint8Array(30).fill(5))!;

function table(numbers: string): Uint16Array {
  return Uint16Array.from(numbers.split(" "), Number);
}
