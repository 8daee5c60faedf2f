import { expect, test } from "vitest";
import { columnTimeText, isoOf, timeTextOf } from "../../../../src/domain/logs/delimited/time-text";

test.each([
  ["14:15:46.020", "clock", 51_346.02],
  ["00:00:01", "clock", 1],
  ["1:34:05 PM", "clock", 48_845],
  ["12:00:00 AM", "clock", 0],
  ["05:59:17:00000", "clock", 21_557],
  ["72:4354:29.928", "clock", 261_269.928],
  ["01:02.8", "clock", 62.8],
  ["0 days 00:00:01.515000", "span", 1.515],
  ["1 days 02:00:00", "span", 93_600],
  ["-1 days +23:59:59", "span", -1],
  ["2025-12-07 14:00:12.639", "date", 1_765_116_012.639],
  ["2025-12-07T14:00:12Z", "date", 1_765_116_012],
  ["2025-12-07T14:00:12+02:00", "date", 1_765_108_812],
  ["23-Feb-2022 06:34:27.403", "date", 1_645_598_067.403],
  ["23-fev-2022 06:34:27", "date", 1_645_598_067],
  ["31/12/2024 08:24", "date", 1_735_633_440],
  ["12/31/2024 1:00:00 PM", "date", 1_735_650_000],
])("%s is a %s of %d s", (text, kind, seconds) => {
  const way = timeTextOf(text);
  expect(way?.kind).toBe(kind);
  expect(way!.read(text)).toBeCloseTo(seconds, 6);
});

test.each([
  "",
  "ON",
  "12",
  "a:b",
  "99/99/2024 10:00",
  "2024-13-01 10:00:00",
  "Tue Aug 21 18:21:18 MESZ 2012",
])("%j is no time", (text) => expect(timeTextOf(text)).toBeNull());

test("one day above 12 settles for the whole column which number is the month", () => {
  const american = columnTimeText(["06/10/2017 14:22:15", "06/13/2017 00:00:01"])!;
  expect(isoOf(american.read("06/10/2017 14:22:15"))).toBe("2017-06-10T14:22:15");
  const european = columnTimeText(["06/10/2017 14:22:15", "13/10/2017 00:00:01"])!;
  expect(isoOf(european.read("06/10/2017 14:22:15"))).toBe("2017-10-06T14:22:15");
});

test.each([
  ["21-янв.-2024 06:34:27", "2024-01-21T06:34:27"],
  ["21-paź-2024 06:34:27", "2024-10-21T06:34:27"],
  ["21-mei-2024 06:34:27", "2024-05-21T06:34:27"],
  ["21-Ağu-2024 06:34:27", "2024-08-21T06:34:27"],
  ["21-Dez-2024 06:34:27", "2024-12-21T06:34:27"],
])("%s: a month in the phone's language", (text, iso) => {
  expect(isoOf(timeTextOf(text)!.read(text))).toBe(iso);
});
