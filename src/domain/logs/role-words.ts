// Words of channel names in English, Portuguese, Spanish, German, Russian and the short names of ECU makers, each
// mapped to the one word that the rules use.
const synonyms: readonly (readonly [word: string, spellings: string])[] = [
  [
    "rpm",
    "rpm nmot nmotw drehzahl motordrehzahl rotacao rotacoes revs tacho rev revolutions revoluciones rpms regimen regime giri обороты",
  ],
  ["engine", "engine eng двигателя двигатель moteur motore"],
  [
    "speed",
    "speed spd velocity velocidade velocidad geschwindigkeit fahrgeschwindigkeit скорость vitesse velocita",
  ],
  ["vehicle", "vehicle veh car veiculo vehiculo автомобиля fahrzeug vehicule veicolo"],
  ["temp", "temp temperature temperatura temperatur tmp temps температура"],
  [
    "coolant",
    "coolant clt ect water wat agua arrefecimento refrigerante kuhlmittel kuhlwasser охлаждающей refroidissement",
  ],
  ["liquid", "жидкости liquido liquide fluid"],
  ["air", "air ar aire luft воздуха воздух"],
  ["intake", "intake inlet admissao admision ansaug ansaugluft всасываемого впускного впускном"],
  ["charge", "charge"],
  ["press", "press pressure pres pressao presion druck давление"],
  ["manifold", "manifold man coletor colector saugrohr коллекторе коллектора"],
  ["absolute", "absolute abs absoluta абсолютное absoluto"],
  ["relative", "relative rel relativa относительное gauge gage"],
  ["boost", "boost ladedruck наддув наддува"],
  ["throttle", "throttle throt borboleta mariposa drosselklappe дроссельной дросселя"],
  ["pos", "pos position posicao posicion stellung posn положение"],
  ["tps", "tps tp"],
  ["angle", "angle angulo winkel ang угол"],
  ["opening", "opening abertura apertura offnung"],
  ["pedal", "pedal ped gaspedal wped педали"],
  ["accelerator", "accelerator acelerador акселератора газа accel"],
  ["aps", "aps app ap"],
  ["lambda", "lambda lam лямбда"],
  ["probe", "sonda lambdasonde"],
  ["wideband", "wideband wb"],
  ["o2", "o2 oxygen oxigenio oxigeno"],
  ["eq", "eq equivalence"],
  [
    "target",
    "target trgt tgt trg alvo objetivo soll setpoint desired commanded comm sp goal desejado targ ziel aim req requested request specified sollwert",
  ],
  ["correction", "correction corr cor correcao correccion korrektur коррекция"],
  ["trim", "trim trims"],
  ["short", "short кратковременная curto corto"],
  ["long", "long долговременная longo largo"],
  ["term", "term prazo plazo"],
  ["fuel", "fuel combustivel combustible kraftstoff топлива carburant"],
  ["ignition", "ignition ign ignicao encendido zund зажигания zundung"],
  ["advance", "advance adv avanco avance опережения"],
  ["point", "ponto punto"],
  ["knock", "knock knk knck detonacao detonacion klopf детонация"],
  ["retard", "retard ret atraso retraso"],
  ["level", "level lvl nivel"],
  ["oil", "oil oleo aceite масла"],
  ["exhaust", "exhaust exh escape escapamento abgas"],
  ["inj", "inj injector injectors injection injecao inyeccion bico bicos injetor injetores inyector впрыска"],
  ["time", "time tempo tiempo zeit время"],
  ["duty", "duty dc"],
  ["cycle", "cycle ciclo"],
  ["flow", "flow fluxo vazao flujo caudal durchfluss расход rate"],
  ["consumption", "consumption consumo verbrauch"],
  ["instant", "instant inst instantaneo"],
  ["mass", "mass massa masa массовый"],
  ["ethanol", "ethanol etanol eth alcohol alcool"],
  ["content", "content conteudo contenido composition percentage perc percent teor"],
  ["ve", "ve gve"],
  ["enrich", "enrich enrichment enriquecimento enriquecimiento"],
  ["battery", "battery batt bat bateria batterie акб"],
  ["vbatt", "vbat vbatt ubat ubatt"],
  ["volt", "volt volts voltage tensao tension voltaje spannung напряжение"],
  ["gear", "gear marcha gang marchas передача gangi"],
  ["power", "power potencia leistung мощность"],
  ["torque", "torque drehmoment par"],
  ["distance", "distance distancia distanz расстояние"],
  ["wastegate", "wastegate wgate wg"],
  ["baro", "baro barometer barometric bap barometrica atmospheric atmosferica атмосферное"],
  ["ambient", "ambient amb outside ambiente externa aussen окружающего"],
  ["lon", "lng lon longitude"],
  ["force", "force forca fuerza"],
  ["longitudinal", "longitudinal inline"],
  ["acc", "acc acceleration aceleracao aceleracion beschleunigung"],
  ["lap", "lap volta vuelta runde"],
  ["retardcut", "desaceleracao desaceleracion deceleration decel overrun"],
  ["cut", "cut cutoff corte"],
  ["start", "partida arranque cranking crank"],
];

// Words that do not change what a channel means.
const filler =
  "sae obd pid plx lc spk rmc gga the of for on in by de do da dos das del della la el los las le du der die das von an am a " +
  "sensor sensors sens index bank banco banca bancada blok блок main actual current atual aktuell overall final avg average " +
  "mean media geral general measured device read scan tool android value reading signal w n t c id cylinder cyl kor " +
  "bar psi kpa degc range wide now deg estimado estimada estimated calculated расчетный na no " +
  "ecu zyl zylinder act ist istwert por from во в";

const words = new Map<string, string>();
for (const word of filler.split(" ")) words.set(fold(word), "");
for (const [word, spellings] of synonyms) {
  for (const spelling of spellings.split(" ")) words.set(fold(spelling), word);
}

/** A channel name as the rules see it. */
export interface NameWords {
  /** Words in rule form without filler and numbers, joined by blanks. */
  readonly core: string;
  /** The same with filler. */
  readonly full: string;
  /** Words as spelled in the name, folded. */
  readonly spelled: readonly string[];
  /** Numbers in the name: bank, cylinder or sensor. */
  readonly numbers: readonly number[];
}

/** Splits a channel name at case changes, digits and punctuation, and maps each word to its rule form. */
export function nameWords(label: string): NameWords {
  const full: string[] = [];
  const core: string[] = [];
  const spelled: string[] = [];
  const numbers: number[] = [];
  for (const piece of pieces(label)) {
    if (/^\d+$/.test(piece)) {
      numbers.push(Number(piece));
      continue;
    }
    if (piece === "b" && full.length > 0) {
      // "Bank B" is the second bank; the b of "lambda_b1" only announces its number.
      if (/^(bank|banco|bancada|bicos)$/.test(spelled.at(-1) ?? "")) numbers.push(2);
      continue;
    }
    const word = words.get(piece) ?? piece;
    spelled.push(piece);
    full.push(word === "" ? piece : word);
    if (word !== "") core.push(word);
  }
  return { core: core.join(" "), full: full.join(" "), spelled, numbers };
}

function pieces(label: string): readonly string[] {
  return splitCase(
    label
      .replace(/\b[aA]\/[fF]\b/g, "AFR")
      .normalize("NFD")
      .replace(/\p{M}/gu, ""),
  )
    .toLowerCase()
    .replace(/(\p{L})(?=\d)|(\d)(?=\p{L})/gu, "$& ")
    .replace(/[^\p{L}\d]+/gu, " ")
    .replace(/\b(o 2|e 85|2 step)\b/g, (joined) => joined.replace(" ", ""))
    .replace(/\b12 v\b/g, "")
    .split(" ")
    .filter((piece) => piece !== "");
}

/** "BoostPressure" -> "Boost Pressure", "RPMIndex" -> "RPM Index", but "AFRtrgt" -> "AFR trgt": the run is a word. */
function splitCase(text: string): string {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu}{2,})(\p{Ll}+)/gu, (_, run: string, tail: string) =>
      acronyms.has(run.toLowerCase()) ? `${run} ${tail}` : `${run.slice(0, -1)} ${run.slice(-1)}${tail}`,
    );
}

const acronyms = new Set("rpm map tps afr egt clt iat mat ect ego maf vss spk bap mgp".split(" "));

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
