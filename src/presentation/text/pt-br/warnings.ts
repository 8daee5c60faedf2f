import type { ImportWarning } from "../../../domain/logs/draft";
import type { Dictionary } from "../english";
import type { Format } from "../format";
import type { WarningSentence } from "../warning";

const rows = (count: number | undefined, format: Format): string =>
  count === 1 ? "1 linha" : `${format.number(count ?? NaN)} linhas`;
const values = (count: number | undefined, format: Format): string =>
  count === 1 ? "1 valor" : `${format.number(count ?? NaN)} valores`;
const from = ({ row }: ImportWarning, format: Format): string =>
  row === undefined ? "" : `, primeira na linha ${format.number(row)}`;

const sentences: Readonly<Record<string, WarningSentence>> = {
  "time-stray": (warning, format) => ({
    title: `${values(warning.count, format)} do tempo fora de ordem${from(warning, format)}.`,
    detail: "Ficaram entre os vizinhos; as linhas foram aproveitadas.",
  }),
  "time-missing": (warning, format) => ({
    title: `${rows(warning.count, format)} sem tempo${from(warning, format)}.`,
    detail: "O tempo delas foi posto entre os vizinhos.",
  }),
  "rows-without-time": (warning, format) => ({
    title: `${rows(warning.count, format)} sem tempo aproveitável ficaram de fora${from(warning, format)}.`,
    detail: "Todas as outras foram aproveitadas.",
  }),
  "time-repeats": (warning, format) => ({
    title: `${rows(warning.count, format)} com o tempo da linha anterior${from(warning, format)}.`,
    detail:
      "O relógio deste registrador é mais lento que as linhas. Elas foram distribuídas dentro de um passo.",
  }),
  "time-steps-back": (warning, format) => ({
    title: `O tempo volta ${warning.count === 1 ? "uma vez" : `${format.number(warning.count ?? NaN)} vezes`}${from(warning, format)}.`,
    detail:
      "O registrador reiniciou ou o contador estourou. O log continua após uma pausa, com um marcador em cada.",
  }),
  gaps: (warning, format) => ({
    title: `${warning.count === 1 ? "1 lacuna" : `${format.number(warning.count ?? NaN)} lacunas`} na gravação${from(warning, format)}.`,
    detail: "As linhas do gráfico param ali e nada é suposto no meio.",
  }),
  "time-unit-doubt": (warning) => ({
    title: `As linhas teriam ${warning.detail ?? ""} s entre si: a unidade do tempo deve ser outra.`,
    detail: "Escolha a unidade e o arquivo é lido de novo.",
  }),
  "time-guessed": (warning) => ({
    title: `Nenhuma coluna se chama tempo. ${warning.channel ?? ""} foi usada porque cresce sempre.`,
    detail: "Se não for ela: escolha outra coluna ou diga quantos milissegundos há entre as linhas.",
  }),
  "time-unit-guessed": (warning) => ({
    title: `${warning.channel ?? ""} não tem unidade. Foi lida como ${warning.detail ?? ""}, pelo tamanho.`,
    detail: "Escolha outra unidade se a duração estiver errada.",
  }),
  "time-from-ticks": () => ({
    title: "Este log não tem canal de tempo. O tempo foi contado pelos registros.",
    detail: "Durações e taxas podem estar erradas por um fator constante.",
  }),
  "last-row-cut": (warning, format) => ({
    title: `O arquivo termina no meio da linha ${format.number(warning.row ?? NaN)}.`,
    detail: "Todas as linhas antes dela foram aproveitadas. Importe-as ou escolha outra cópia.",
  }),
  "file-cut": (warning, format) => ({
    title: `O arquivo termina no meio de um registro. ${rows(warning.row, format)} aproveitadas.`,
    detail: "Importe-as ou escolha outra cópia.",
  }),
  "short-rows": (warning, format) => ({
    title: `${rows(warning.count, format)} com células de menos${from(warning, format)}.`,
    detail: "Os últimos canais faltam ali.",
  }),
  "grouped-numbers": (warning, format) => ({
    title: `${format.number(warning.count ?? 0)} ${warning.count === 1 ? "célula" : "células"} como “${warning.detail ?? ""}” ${warning.count === 1 ? "foi lida" : "foram lidas"} com separador de milhar${from(warning, format)}.`,
    detail: "Se o sinal vem antes de decimais, escolha o outro sinal decimal.",
  }),
  "long-rows": (warning, format) => ({
    title: `${rows(warning.count, format)} com mais células que nomes${from(warning, format)}.`,
    detail: "As células sem nome ficaram de fora.",
  }),
  "odd-lines": (warning, format) => ({
    title: `${rows(warning.count, format)} no meio dos valores sem valores${from(warning, format)}.`,
    detail: "Ficaram de fora.",
  }),
  "words-in-numbers": (warning, format) => ({
    title: `${warning.channel ?? ""}: ${values(warning.count, format)} em palavras (“${warning.detail ?? ""}”)${from(warning, format)}.`,
    detail: "Viraram ausentes.",
  }),
  "numbers-in-words": (warning) => ({
    title: `${warning.channel ?? ""}: há números entre palavras.`,
    detail: "Cada texto diferente virou um estado.",
  }),
  "many-states": (warning, format) => ({
    title: `${warning.channel ?? ""} tem ${format.number(warning.count ?? NaN)} palavras diferentes.`,
    detail: "Ficou como estados. Desmarque se for um comentário.",
  }),
  "leading-placeholders": (warning, format) => ({
    title: `${warning.channel ?? ""}: ${values(warning.count, format)} no início ${warning.count === 1 ? "está" : "estão"} ali antes de o sensor responder.`,
    detail: "Ficaram sem valor.",
  }),
  "phantom-tail": (warning, format) => ({
    title: `${rows(warning.count, format)} no fim ficaram de fora:`,
    detail: "todas as chaves ligadas e todos os sinais parados, ao fechar o arquivo.",
  }),
  "duplicate-names": (warning) => ({
    title: `Mais de um canal se chama ${warning.channel ?? ""}.`,
    detail: "Todos ficam, na ordem do arquivo.",
  }),
  "column-is-metadata": (warning) => ({
    title: `${warning.channel ?? ""} não é um sinal e ficou de fora.`,
    detail: "O arquivo original guarda essa coluna.",
  }),
  "bytes-skipped": (warning, format) => ({
    title: `${format.bytes(warning.count ?? NaN)} não puderam ser lidos, a partir do byte ${warning.detail ?? ""}.`,
    detail: "A leitura seguiu no próximo registro inteiro. Escolha outra cópia se esta estiver danificada.",
  }),
  "checksum-errors": (warning, format) => ({
    title: `${warning.count === 1 ? "1 registro tem" : `${format.number(warning.count ?? NaN)} registros têm`} soma errada${from(warning, format)}.`,
    detail: "Ficaram de fora.",
  }),
  "checksums-ignored": () => ({
    title: "As somas deste arquivo não seguem nenhuma regra conhecida.",
    detail: "Foram ignoradas e todos os registros foram aproveitados.",
  }),
  "unit-doubt": (warning) => ({
    title: `${warning.channel ?? ""}: os números não combinam com a unidade comum aqui.`,
    detail: warning.detail ? `Combinariam com ${warning.detail}.` : "Escolha a unidade em que foi gravado.",
  }),
  "rows-missing": (warning, format) => ({
    title: `${rows(warning.count, format)} que este arquivo anuncia não estão nele.`,
    detail: "O que há foi aproveitado. Escolha outra cópia se esta foi cortada.",
  }),
  "channels-without-samples": (warning, format) => ({
    title: `${warning.count === 1 ? "1 canal tem" : `${format.number(warning.count ?? NaN)} canais têm`} nome mas nenhuma amostra.`,
    detail: "Ficaram de fora.",
  }),
  "gzip-damaged": () => ({
    title: "O arquivo compactado está danificado ou cortado.",
    detail: "O que pôde ser descompactado foi aproveitado. Escolha outra cópia se houver.",
  }),
  "scale-unknown": (warning) => ({
    title: `${warning.channel ?? ""}: o arquivo usa um tipo de valor que o FuelTune não conhece (${warning.detail ?? ""}).`,
    detail: "Os números ficam como estão no arquivo, sem escala e sem unidade.",
  }),
  "values-saturated": (warning, format) => ({
    title: `${warning.channel ?? ""}: ${values(warning.count, format)} no limite do que este registrador consegue gravar.`,
    detail: "Isso significa que não houve medição: ficaram sem valor.",
  }),
  "rates-disagree": (warning) => ({
    title: `${warning.channel ?? ""} não dura tanto quanto outros canais deste arquivo.`,
    detail: "Provavelmente uma das taxas no arquivo está errada. Compare-os antes de confiar nos tempos.",
  }),
  "samples-out-of-order": (warning, format) => ({
    title: `${warning.channel ?? ""}: ${values(warning.count, format)} sem um tempo válido ${warning.count === 1 ? "foi deixado" : "foram deixados"} de fora.`,
    detail: "O registrador gravou restos depois do fim do registro, ou ficou sem energia ao gravar.",
  }),
  "sentences-damaged": (warning, format) => ({
    title: `${warning.count === 1 ? "1 sentença tem" : `${format.number(warning.count ?? NaN)} sentenças têm`} a soma de verificação errada ou ausente${from(warning, format)}.`,
    detail: "Elas foram deixadas de fora.",
  }),
  "data-left-out": (warning) => ({
    title: `O arquivo também contém ${warning.detail ?? ""}, que ficou de fora.`,
    detail: "O arquivo original continua com isso.",
  }),
  "companion-missing": (warning) => ({
    title: `Falta o arquivo ${warning.detail ?? ""} que dá nome a estes canais: eles estão numerados, com valores brutos.`,
    detail: "Solte os dois arquivos juntos, e os canais conhecidos recebem seus nomes.",
  }),
  "entry-not-read": (warning) => ({
    title: `${warning.channel ?? ""}, dentro deste arquivo compactado, não foi lido.`,
    detail: "Descompacte-o e solte-o sozinho para saber por quê.",
  }),
  "entry-damaged": (warning) => ({
    title: `${warning.channel ?? ""}, dentro deste arquivo compactado, está danificado.`,
    detail: "O que pôde ser descompactado foi mantido. Escolha outra cópia, se houver.",
  }),
  "tune-found": () => ({
    title: "Este log traz um mapa.",
    detail: "As tabelas dele podem ir para o veículo.",
  }),
};

/** What was noticed in a file, by code, in Brazilian Portuguese. */
export const warnings: Dictionary["warnings"] = {
  sentences,
  unknown: (warning) => ({
    title: `Algo foi notado que esta versão não sabe dizer (${warning.code}).`,
    detail: [warning.channel, warning.detail, warning.row].filter((part) => part !== undefined).join(", "),
  }),
};
