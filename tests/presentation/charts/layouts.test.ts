import { describe, expect, test } from "vitest";
import type { Role } from "../../../src/domain/logs/roles";
import { layoutsOf, ownLayout } from "../../../src/presentation/charts/layouts";
import { testChannel } from "./channel";

const channels = (...roles: readonly Role[]) => roles.map((role) => testChannel(role, { role }));
const shown = (layouts: ReturnType<typeof layoutsOf>) =>
  Object.fromEntries(
    layouts.map(({ key, strips }) => [key, strips.map((strip) => strip.channels.join("+")).join(" ")]),
  );

describe("layouts on the keys 1 to 9", () => {
  test("hold what the session has, by role", () => {
    const all = channels(
      "rpm",
      "map",
      "boost-target",
      "lambda",
      "lambda-target",
      "injector-pw",
      "knock",
      "iat",
    );
    expect(shown(layoutsOf(all, []))).toEqual({
      1: "rpm map+boost-target lambda+lambda-target knock iat",
      2: "rpm map lambda+lambda-target injector-pw",
      3: "rpm map knock iat",
      4: "rpm map+boost-target iat",
      5: "rpm iat",
    });
  });

  test("are empty where the session lacks what they are about, and keep their keys", () => {
    const without = shown(layoutsOf(channels("rpm", "tps", "coolant"), []));
    expect(without).toMatchObject({ 2: "", 3: "", 4: "", 5: "rpm coolant" });
  });

  test("do not take channels that never moved off nothing", () => {
    const absent = testChannel("egt", { role: "egt", quality: { presence: "not-fitted" } });
    expect(shown(layoutsOf([absent, ...channels("rpm")], []))[5]).toBe("");
  });

  test("of the vehicle come behind, without the channels of other logs", () => {
    const all = channels("rpm", "map", "lambda");
    const own = ownLayout("Mine", [
      { channels: ["lambda", "gone"], height: 200 },
      { channels: ["away"], height: 90 },
    ]);
    const mine = layoutsOf(all, [own]).at(-1);
    expect(mine).toEqual({
      key: 6,
      name: { own: "Mine" },
      strips: [{ channels: ["lambda"], height: 200 }],
    });
  });
});
