import { expect, test } from "vitest";
import { isoOfText } from "../../../../src/domain/logs/delimited/date-text";

test.each([
  ["Aug 17, 2025", "2025-08-17"],
  ["17. August 2025", "2025-08-17"],
  ["17 de agosto de 2025 08:05", "2025-08-17T08:05"],
  ["Sunday, December 15, 2024 1:34 PM", "2024-12-15T13:34"],
  ["5/4/2022 7:52:11 PM", "2022-05-04T19:52:11"],
  ["12/1/2022 12:00:01 AM", "2022-12-01T00:00:01"],
  ["22.02.2014 17:47:01.046", "2014-02-22T17:47:01"],
  ["02/22/2014 17:47", "2014-02-22T17:47"],
  ["2023-03-30", "2023-03-30"],
  ["05/05/2023 04:17:36.1827 PM", "2023-05-05T16:17:36"],
])("%s is %s", (text, iso) => {
  expect(isoOfText(text)).toBe(iso);
});

test.each(["04/05/2022 17:52:11", "", "Session 8", "10:19:15", "31/31/2020", "Smarch 3, 2020"])(
  "%j is no date that can be told",
  (text) => {
    expect(isoOfText(text)).toBeNull();
  },
);
