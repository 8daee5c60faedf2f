import type { Column } from "../channel";
import { isList, isObject, resolve, type NrbfGraph, type NrbfObject, type NrbfValue } from "../nrbf/read";

/** How a channel's values are meant: FuelTech's ChannelValueTypeEnum. */
type ValueKind = "analog" | "digital" | "internal" | "enumerated";

/** A channel as the file records it. */
export interface RecordedChannel {
  readonly id: number;
  readonly kind: ValueKind;
  /** Milliseconds between samples. */
  readonly stepMs: number;
  /** In physical units; only the part that is in use. */
  readonly samples: Column;
}

/** What an FTML file holds, without what is personal: paths, driver, serial numbers stay behind. */
export interface Recording {
  readonly channels: readonly RecordedChannel[];
  /** Channels named but without a readable sample. */
  readonly lost: number;
  /** ECU model and firmware, name of the active map, and version of FTManager, in the file's words. */
  readonly ecu: string;
  readonly map: string;
  readonly software: string;
  /** Local time of the session as .NET ticks of 100 ns since the year 1; null when not set. */
  readonly sessionTicks: bigint | null;
  /** UTF-8 XML of the tune; null when absent. */
  readonly tuneXml: Uint8Array<ArrayBuffer> | null;
}

const rootType = "FTManager_Bll.FTDatalogger.DataloggerFile";
const kinds: readonly ValueKind[] = ["analog", "digital", "internal", "enumerated"];
// Two bits of a .NET date say whose clock it was.
const tickBits = (1n << 62n) - 1n;

/** Picks the recording out of the object graph by member names; null when its root is another type. */
export function recordingOf(graph: NrbfGraph): Recording | null {
  const root = graph.objects.get(graph.rootId);
  if (root === undefined || !isObject(root) || root.type !== rootType) return null;
  const entries = channelObjects(graph, root);
  const channels = entries.map((entry) => recorded(graph, entry)).filter((channel) => channel !== null);
  const times = resolve(graph, member(root, "Times"));
  const software = member(root, "SW_Version");
  const xml = resolve(graph, member(root, "AdjustSream"));
  return {
    channels,
    lost: entries.length - channels.length,
    ecu: textOf(graph, times, "EcuInfo"),
    map: textOf(graph, times, "MapInfo"),
    software: typeof software === "object" ? textOf(graph, root, "SW_Version") : String(software ?? ""),
    sessionTicks: ticksOf(isObject(times) ? member(times, "DateSession") : undefined),
    tuneXml: xml instanceof Uint8Array ? xml : null,
  };
}

function channelObjects(graph: NrbfGraph, root: NrbfObject): readonly NrbfObject[] {
  const list = resolve(graph, member(root, "Channels"));
  if (!isObject(list)) return [];
  const items = resolve(graph, list.members.get("_items"));
  if (!isList(items)) return [];
  const size = Number(list.members.get("_size") ?? 0);
  return items.items
    .slice(0, size)
    .map((item) => resolve(graph, item))
    .filter(isObject);
}

function recorded(graph: NrbfGraph, entry: NrbfObject): RecordedChannel | null {
  const id = enumOf(graph, entry, "ChannelType");
  const stepMs = Number(member(entry, "SampleRate"));
  const list = resolve(graph, member(entry, "Values"));
  const items = isObject(list) ? resolve(graph, list.members.get("_items")) : null;
  if (id === null || !isObject(list) || !(items instanceof Float64Array) || !(stepMs > 0)) return null;
  const count = Math.min(Number(list.members.get("_size") ?? 0), items.length);
  if (!(count > 0)) return null;
  // Inf stands where the ECU divided by nothing: no value.
  const samples = items.slice(0, count).map((value) => (Number.isFinite(value) ? value : NaN));
  return { id, kind: kinds[enumOf(graph, entry, "ChannelValueType") ?? 0] ?? "analog", stepMs, samples };
}

/** Members of .NET properties are called "<Name>k__BackingField". */
function member({ members }: NrbfObject, name: string): NrbfValue | undefined {
  return members.get(`<${name}>k__BackingField`) ?? members.get(name);
}

function enumOf(graph: NrbfGraph, entry: NrbfObject, name: string): number | null {
  const value = resolve(graph, member(entry, name));
  const number = isObject(value) ? value.members.get("value__") : value;
  return typeof number === "number" ? number : null;
}

function textOf(graph: NrbfGraph, owner: NrbfValue, name: string): string {
  const value = isObject(owner) ? resolve(graph, member(owner, name)) : null;
  return typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "";
}

function ticksOf(value: NrbfValue | undefined): bigint | null {
  if (typeof value !== "bigint") return null;
  const ticks = value & tickBits;
  return ticks === 0n ? null : ticks;
}
