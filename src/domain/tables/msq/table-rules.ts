import type { TableKind } from "../tuning-table";

/** A table that firmware is known to have: its cells and the constants that hold its axes. */
export interface MapRule {
  readonly z: string;
  readonly x: string;
  readonly y: string;
  readonly kind: TableKind;
}

type Row = readonly [kind: TableKind, z: string, x: string, y: string];

// The file does not say which axis belongs to which table: the firmware's .ini does. These are the pairs of the public
// .ini files of MS2/Extra, MS3, MSII B&G, Speeduino and rusEFI. `#` stands for the number of the table. Where
// firmwares use one name with other axes, the first row counts whose axes are in the file and fit.
const maps: readonly Row[] = [
  ["ve", "veTable#", "frpm_table#", "fmap_table#"],
  ["ve", "veTable#dozen", "frpm_table#doz", "fmap_table#doz"],
  ["ve", "veTable#", "frpm_table", "fmap_table"],
  ["ve", "veTable", "rpmBins", "fuelLoadBins"],
  ["ve", "veTable#", "fuelRPM#Bins", "fuelLoad#Bins"],
  ["ve", "veTable", "veRpmBins", "veLoadBins"],
  ["ve", "idleVeTable", "idleVeRpmBins", "idleVeLoadBins"],
  ["ve", "idleve_table#", "idleve_rpms#", "idleve_loads#"],
  ["ignition", "advanceTable#", "srpm_table#", "smap_table#"],
  ["ignition", "advanceTable", "srpm_table", "smap_table"],
  ["ignition", "advTable1", "rpmBins2", "mapBins1"],
  ["ignition", "advTable2", "rpmBins3", "mapBins2"],
  ["ignition", "ignitionTable", "ignitionRpmBins", "ignitionLoadBins"],
  ["lambda-target", "afrTable#", "arpm_table#", "amap_table#"],
  ["lambda-target", "afrTable", "rpmBinsAFR", "loadBinsAFR"],
  ["lambda-target", "lambdaTable", "rpmBinsAFR", "loadBinsAFR"],
  ["lambda-target", "lambdaTable", "lambdaRpmBins", "lambdaLoadBins"],
  ["fuel-correction", "veTrim#", "frpm_trim#", "fmap_trim#"],
  ["fuel-correction", "veTrim#dozen", "frpm_trim#doz", "fmap_trim#doz"],
  ["fuel-correction", "fuelTrim#Table", "fuelTrim#rpmBins", "fuelTrim#loadBins"],
  ["boost-target", "boost_ctl_load_targets", "boost_ctl_loadtarg_rpm_bins", "boost_ctl_loadtarg_tps_bins"],
  ["boost-target", "boost_ctl_load_targets#", "boost_ctl_loadtarg_rpm_bins#", "boost_ctl_loadtarg_tps_bins#"],
  ["duty", "boost_ctl_pwm_targets", "boost_ctl_pwmtarg_rpm_bins", "boost_ctl_pwmtarg_tps_bins"],
  ["duty", "boost_ctl_pwm_targets#", "boost_ctl_pwmtarg_rpm_bins#", "boost_ctl_pwmtarg_tps_bins#"],
  ["duty", "boost_ctl_cl_pwm_targs#", "boost_ctl_cl_pwm_rpms#", "boost_ctl_cl_pwm_targboosts#"],
  ["boost-target", "boostTable", "rpmBinsBoost", "tpsBinsBoost"],
  ["duty", "boostTableDutyLookup", "rpmBinsDutyLookup", "loadBinsDutyLookup"],
  ["duty", "boostTableOpenLoop", "boostRpmBins", "boostTpsBins"],
  ["boost-target", "boostTableClosedLoop", "boostRpmBins", "boostTpsBins"],
  ["generic", "injadvTable#", "srpm_injadv#", "smap_injadv#"],
  ["generic", "inj_timing", "inj_timing_rpm", "inj_timing_load"],
  ["generic", "inj_timing_sec", "inj_timing_rpm", "inj_timing_load"],
  ["generic", "RotarySplitTable", "RotarySplitRPM", "RotarySplitLoad"],
  ["generic", "staged_percents", "staged_rpms", "staged_loads"],
  ["generic", "stagingTable", "rpmBinsStaging", "loadBinsStaging"],
  [
    "duty",
    "pwmidle_cl_initialvalues_duties",
    "pwmidle_cl_initialvalue_rpms",
    "pwmidle_cl_initialvalue_matorclt",
  ],
  [
    "generic",
    "pwmidle_cl_initialvalues_steps",
    "pwmidle_cl_initialvalue_rpms",
    "pwmidle_cl_initialvalue_matorclt",
  ],
  ...["als_timing", "als_addfuel", "als_fuelcut", "als_sparkcut"].map(
    (z) => ["generic", z, "als_rpms", "als_tpss"] as const,
  ),
  ["generic", "alphaMAPtable", "amap_rpm", "amap_tps"],
  ["generic", "vvtTable", "rpmBinsVVT", "loadBinsVVT"],
  ["generic", "vvt2Table", "rpmBinsVVT2", "loadBinsVVT2"],
  ["generic", "wmiTable", "rpmBinsWMI", "mapBinsWMI"],
  ["generic", "dwellTable", "rpmBinsDwell", "loadBinsDwell"],
  ["generic", "injectionPhase", "injPhaseRpmBins", "injPhaseLoadBins"],
  ["generic", "mapEstimateTable", "mapEstimateRpmBins", "mapEstimateTpsBins"],
  ["generic", "tpsTpsAccelTable", "tpsTpsAccelFromRpmBins", "tpsTpsAccelToRpmBins"],
  ["generic", "ignitionIatCorrTable", "ignitionIatCorrTempBins", "ignitionIatCorrLoadBins"],
];

/** Rules for the cells of that name, the likelier one first. */
export function mapRulesFor(name: string): readonly MapRule[] {
  const rules: MapRule[] = [];
  for (const [kind, z, x, y] of maps) {
    const number = numberIn(name, z);
    if (number === null) continue;
    rules.push({ kind, z: name, x: x.replace("#", number), y: y.replace("#", number) });
  }
  return rules;
}

/** What stands in `name` for the `#` of the pattern: digits, or "" for a pattern without one; null when it differs. */
function numberIn(name: string, pattern: string): string | null {
  const [before, behind] = pattern.split("#");
  if (behind === undefined) return name === pattern ? "" : null;
  if (!name.startsWith(before!) || !name.endsWith(behind)) return null;
  const middle = name.slice(before!.length, name.length - behind.length);
  return /^\d{1,2}$/.test(middle) ? middle : null;
}

/** Cells by axis of the curves in the same .ini files; `#` as above. */
const curves: readonly (readonly [axis: string, cells: readonly string[], kind?: TableKind])[] = [
  ["tempTable", ["wueBins", "cold_adv_table", "iacstepTable", "ipwmTable"]],
  ["temp_table_p5", ["primePWTable", "crankPctTable", "asePctTable", "aseCntTable"]],
  ["matTemps", ["matRetard"]],
  ["baroCorrVals", ["baroCorrDelta"]],
  ["matCorrTemps2", ["matCorrDelta2"]],
  ["matCorrTemps", ["matCorrDelta"]],
  ["matclt_flow", ["matclt_pct"]],
  ["mafv", ["mafflow"]],
  ["MAFFlow", ["MAFCor"]],
  ["dwellvolts", ["dwellcorr"]],
  ["dwellVolts", ["dwellDuration"]],
  ["dwellrpm_rpm", ["dwellrpm_dwell"]],
  ["opentimev", ["opentimepct0", "opentimepct1", "opentimepct2", "opentimepct3"]],
  ["smallpwpw", ["smallpw0", "smallpw1", "smallpw2", "smallpw3"]],
  ["knock_rpms", ["knock_thresholds"]],
  ["knk_rpm", ["knk_thresh"]],
  ["tpswot_rpm", ["tpswot_tps"]],
  ["accel_mapdots", ["accel_mapdot_amts"]],
  ["accel_tpsdots", ["accel_tpsdot_amts"]],
  ["EAEAWCKPAbins", ["EAEBAWC"]],
  ["EAESOCKPAbins", ["EAEBSOC"]],
  ["EAEAWCRPMbins", ["EAEAWN"]],
  ["EAESOCRPMbins", ["EAESON"]],
  ["EAESOWCLTbins", ["EAESOW"]],
  ["EAEAWWCLTbins", ["EAEAWW"]],
  ["NoiseFilterRpm", ["NoiseFilterLen"]],
  ["idleadvance_loads", ["idleadvance_curve"]],
  ["cl_idle_timing_target_deltas", ["cl_idle_timing_advance_deltas"]],
  ["pwmidle_clt_temps", ["pwmidle_target_rpms"]],
  ["RevLimLookup", ["RevLimRpm1"]],
  ["pwmidle_crank_clt_temps", ["pwmidle_crank_dutyorsteps_duty", "pwmidle_crank_dutyorsteps_steps"]],
  ["ITB_load_rpms", ["ITB_load_loadvals", "ITB_load_switchpoints"]],
  ["idle_voltage_comp_voltage", ["idle_voltage_comp_delta"]],
  ["map_sample_rpms", ["map_sample_timing"]],
  ["cranktaper_time", ["cranktaper_pct"]],
  ["boost_timed_time", ["boost_timed_pct"]],
  ["launch_time", ["launch_retard"]],
  // Speeduino; its acceleration curves read the other way round than those of MegaSquirt.
  ["brvBins", ["dwellRates", "injBatRates"]],
  ["injAngRPM", ["injAng"]],
  ["airDenBins", ["airDenRates"]],
  ["baroFuelBins", ["baroFuelValues"]],
  ["fuelTempBins", ["fuelTempValues"]],
  ["iatRetBins", ["iatRetRates"]],
  ["cltAdvBins", ["cltAdvValues"]],
  ["idleAdvBins", ["idleAdvValues"]],
  ["fanPWMBins", ["PWMFanDuty"]],
  ["iacBins", ["iacOLPWMVal", "iacOLStepVal", "iacCLValues"]],
  ["iacCrankBins", ["iacCrankDuty", "iacCrankSteps"]],
  ["rotarySplitBins", ["rotarySplitValues"]],
  ["wueBins", ["wueRates", "wueAFR"]],
  ["crankingEnrichBins", ["crankingEnrichValues"]],
  ["primeBins", ["primePulse"]],
  ["aseBins", ["asePct", "aseCount"]],
  ["flexFuelBins", ["flexFuelAdj"]],
  ["flexAdvBins", ["flexAdvAdj"]],
  ["flexBoostBins", ["flexBoostAdj"]],
  ["knock_window_rpms", ["knock_window_angle", "knock_window_dur"]],
  ["oilPressureProtRPM", ["oilPressureProtMins"]],
  ["coolantProtTemp", ["coolantProtRPM"]],
  ["rollingProtRPMDelta", ["rollingProtCutPercent"]],
  ["wmiAdvBins", ["wmiAdvAdj"]],
  // rusEFI
  ["injector_battLagCorrBins", ["injector_battLagCorr"], "dead-time"],
  ["injector_battLagCorr_battBins", ["injector_battLagCorr"], "dead-time"],
  ["sparkDwellRpmBins", ["sparkDwellValues"]],
  ["cltTimingBins", ["cltTimingExtra"]],
  ["crankingFuelBins", ["crankingFuelCoef"]],
];

/** Axes that the cells of a curve may have, the likelier first; by the firmware's .ini, then by the usual "…Bins". */
export function curveAxesOf(name: string): readonly { readonly axis: string; readonly kind: TableKind }[] {
  const known = curves
    .filter(([, cells]) => cells.includes(name))
    .map(([axis, , kind]) => ({ axis, kind: kind ?? ("generic" as const) }));
  return [...known, { axis: `${name}Bins`, kind: "generic" }];
}

const accelerations = [
  { bins: "taeBins", rates: "taeRates" },
  { bins: "maeBins", rates: "maeRates" },
];

/**
 * Acceleration enrichment: MegaSquirt keeps the rate of change in "Rates" and what it adds in "Bins", Speeduino the
 * other way round. The rate is what is measured per second.
 */
export function accelerationAxisOf(name: string, unitOf: (name: string) => string): string | null {
  const pair = accelerations.find(({ bins, rates }) => name === bins || name === rates);
  if (pair === undefined) return null;
  const other = name === pair.bins ? pair.rates : pair.bins;
  const isRate = (candidate: string) => /\/\s*s(ec)?$/i.test(unitOf(candidate));
  return isRate(other) && !isRate(name) ? other : null;
}
