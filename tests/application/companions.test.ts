import { expect, test } from "vitest";
import { emeraldList, sampleEmerald } from "../fixtures/binary/emerald";
import { sampleLd } from "../fixtures/binary/ld";
import { deskOn, emptyDatabase, logOf, settled } from "./desk";

const list = () => new File([emeraldList], "drive.lg2");

test("files of one name are read together, and only the log stays on the desk", async () => {
  const desk = deskOn(emptyDatabase());
  desk.add([list(), new File([sampleEmerald()], "drive.lg1"), new File([sampleLd()], "other.ld")]);
  const jobs = await settled(desk);
  expect(jobs.map(({ fileName }) => fileName)).toEqual(["drive.lg1", "other.ld"]);
  expect(logOf(jobs[0]).review.draft.channels.map(({ label }) => label)).toContain("id 20");
});

test("alone, the file that accompanies says what it needs", async () => {
  const desk = deskOn(emptyDatabase());
  desk.add([list()]);
  const [job] = await settled(desk);
  expect(job!.state).toEqual({ kind: "failed", problem: { code: "needs-companion", what: ".lg1" } });
});
