import type { Dictionary } from "../english";
import type { ProblemText, ProblemTexts } from "../problem";

const kinds: Readonly<Record<string, string>> = {
  "tooth-log": "Este é um log de dentes da roda fônica: tem tempos de dentes, não canais ao longo do tempo.",
  "trigger-log":
    "Este é um log de dentes da roda fônica: tem tempos de dentes, não canais ao longo do tempo.",
  "composite-log":
    "Este é um log composto da roda fônica: tem tempos de dentes, não canais ao longo do tempo.",
  "raw-can": "Este é um registro CAN bruto: quadros sem os nomes dos sinais.",
  pdf: "Este é um documento PDF, seja qual for o nome.",
  image: "Esta é uma imagem, seja qual for o nome.",
  table: "Isto é uma tabela com seus eixos, não um log: não tem amostras no tempo.",
  text: "Isto é texto sem colunas entre vírgulas, pontos e vírgulas, tabulações ou barras.",
  nmea: "São sentenças de um receptor GPS, mas nenhuma tem posição.",
  tune: "Este é um mapa, não um log: tem tabelas e ajustes, nenhuma amostra.",
  zip: "Este é um arquivo compactado sem um log que o FuelTune leia.",
  html: "Esta é uma página da web, não um log. O download pode ter salvo uma página de login.",
};

const ofKind: Readonly<Record<string, string>> = {
  "tooth-log": "Grave um log de dados no TunerStudio e importe esse.",
  "trigger-log": "Grave um log de dados no TunerStudio e importe esse.",
  "composite-log": "Grave um log de dados no TunerStudio e importe esse.",
  "raw-can": "Exporte os sinais decodificados em CSV na ferramenta que tem o arquivo DBC.",
  table: "Importe-a em Tabelas, ou cole-a em uma tabela de um veículo.",
  pdf: "Exporte o próprio log (CSV ou o formato do logger), não o relatório.",
  image: "Exporte o próprio log (CSV ou o formato do logger), não uma captura de tela.",
  zip: "Descompacte e solte o log.",
  html: "Baixe o log outra vez na página do logger.",
};

// Como um arquivo conhecido, mas ilegível aqui, vira um que se lê.
const ofLayout: Readonly<Record<string, string>> = {
  "AEM log (.daq)":
    "O arquivo não contém as escalas dos seus valores. Exporte-o como CSV no AEMdata e importe esse.",
  "MegaSquirt raw SD log (.MS3)":
    "Só o .ini do firmware consegue decodificá-lo. Converta-o para .msl ou .mlg no TunerStudio ou no MegaLogViewer e importe esse.",
  "ECUMaster log (.emublog)": "Exporte-o como CSV no EMU client e importe esse.",
  "HP Tuners log (.hpl)": "Exporte-o como CSV no VCM Scanner e importe esse.",
  "Holley log (.dl)": "Exporte-o como CSV no programa Holley EFI e importe esse.",
  "Excel workbook (.xlsx)": "Salve como CSV a planilha que contém as amostras e importe esse arquivo.",
  gzip: "Ele está compactado duas vezes. Descompacte uma vez e solte o resultado.",
  "zip entry": "Está criptografado ou compactado de um modo raro. Descompacte e solte o resultado.",
};

// O que foi solto como mapa e não é, pela palavra do formato que o reconheceu.
const notTunes: Readonly<Record<string, ProblemText>> = {
  ini: {
    title: "Esta é uma definição de projeto do TunerStudio (.ini): descreve tabelas, mas não tem valores.",
    next: "Solte o próprio mapa (.msq). Ele fica na mesma pasta do projeto.",
  },
  definition: {
    title: "Esta é uma definição do RomRaider: diz onde as tabelas ficam na ROM, mas não tem valores.",
    next: "No RomRaider, abra a ROM, copie a tabela e cole aqui.",
  },
  log: {
    title: "Este é um log, não um mapa: tem canais ao longo do tempo e nenhuma tabela.",
    next: "Importe-o como log.",
  },
  "no-tables": {
    title:
      "Este mapa não tem nenhuma tabela nem valor do motor que o FuelTune conheça. Pode ser de outro aparelho.",
    next: "Solte o mapa da injeção do motor.",
  },
  zip: {
    title: "Este arquivo compactado não tem nenhum mapa nem tabela que o FuelTune leia.",
    next: "Descompacte-o e solte o mapa ou a tabela.",
  },
  sizes: {
    title:
      "As tabelas deste mapa têm outro número de células do que indicam: o arquivo foi alterado ou copiado pela metade.",
    next: "Salve o mapa outra vez no próprio programa e solte esse arquivo.",
  },
  axes: {
    title:
      "Os eixos desta tabela não servem: todos os pontos devem estar lá e subir ou descer de um para o outro.",
    next: "Corrija os eixos no arquivo (num CSV, a primeira linha e a primeira coluna) e solte-o outra vez.",
  },
  binary: {
    title: "O FuelTune não encontra um mapa neste arquivo: não é texto nem um log que traga o mapa.",
    next: "Solte um arquivo .msq, .table ou FTML, ou uma tabela em CSV.",
  },
  text: {
    title: "Este texto não é um mapa nem uma tabela de números.",
    next: "Solte um arquivo .msq, .table ou FTML, ou um CSV com os eixos na primeira linha e coluna.",
  },
};

// Mapas não têm amostras: o que há de errado com um é dito nas suas próprias palavras.
const tuneFormats: Readonly<Record<string, string>> = {
  "tunerstudio-msq": "mapa",
  "tunerstudio-table": "arquivo de tabela",
  "fueltune-tables": "arquivo de tabelas",
};

const sentences: ProblemTexts = {
  empty: ({ what, format: name = "" }) =>
    name in tuneFormats
      ? {
          title: "Esta tabela não tem nenhuma célula.",
          next: "Exporte-a outra vez do programa do mapa e solte esse arquivo.",
        }
      : what === "no-bytes"
        ? { title: "O arquivo está vazio: não há nada para ler.", next: "Copie-o do logger outra vez." }
        : {
            title: "O arquivo tem cabeçalhos, mas nenhuma linha.",
            next: "Exporte outra vez e confira se um trecho de tempo foi selecionado.",
          },
  "not-a-channel-log": ({ what }) => ({
    title: kinds[what] ?? `Este arquivo não tem canais ao longo do tempo (${what}).`,
    next: ofKind[what] ?? "Exporte canais ao longo do tempo no programa do logger e importe esse arquivo.",
  }),
  unsupported: ({ what }) => ({
    title: `Este é um arquivo ${what}. O FuelTune o conhece, mas não consegue ler esta variante.`,
    next: ofLayout[what] ?? "Exporte-o como CSV no programa que o gravou e importe esse.",
  }),
  "needs-companion": ({ what }) => ({
    title: `Este arquivo só pode ser lido junto com o arquivo ${what}.`,
    next: `Solte os dois de uma vez: este e o de mesmo nome que termina em ${what}.`,
  }),
  "no-time": ({ channels }, format) => ({
    title: `${format.number(channels)} colunas foram encontradas, mas nenhuma é o tempo.`,
    next: "Diga qual coluna é o tempo, ou quantos milissegundos há entre as linhas.",
  }),
  "not-text": () => ({
    title: "O FuelTune não conhece este arquivo: não é texto nem um formato binário conhecido.",
    next: "Exporte-o como CSV no programa que o gravou e importe esse.",
  }),
  damaged: ({ format: name, at }, format) =>
    name in tuneFormats
      ? {
          title: `Este ${tuneFormats[name]} termina ou se contradiz${at > 0 ? ` no caractere ${format.number(at)}` : ""}: nada dele foi usado.`,
          next: "Salve-o outra vez no próprio programa ou escolha outra cópia.",
        }
      : {
          title: `O arquivo ${name} termina ou se contradiz em ${format.number(at)}, antes de qualquer amostra.`,
          next: "Escolha outra cópia: esta pode não ter sido copiada por inteiro.",
        },
  "too-large": ({ size, limit }, format) => ({
    title: `O arquivo tem ${format.bytes(size)}. O FuelTune lê até ${format.bytes(limit)}; ele não foi lido.`,
    next: "Exporte um trecho mais curto ou menos canais e importe esse.",
  }),
  "not-a-tune": ({ what }) =>
    notTunes[what] ?? {
      title: `Este arquivo não é um mapa (${what}).`,
      next: "Solte um arquivo .msq, .table ou FTML, ou uma tabela em CSV.",
    },
  "storage-full": ({ neededBytes, freeBytes }, format) => ({
    title: `Não há espaço para este log (${format.bytes(neededBytes)}${Number.isNaN(freeBytes) ? "" : `; ${format.bytes(freeBytes)} livres`}). Nada foi alterado.`,
    next: "Apague sessões antigas ou libere espaço no aparelho e importe outra vez.",
  }),
  "storage-failed": ({ detail }) => ({
    title: `O navegador não conseguiu guardar isto (${detail}). Nada foi alterado.`,
    next: "Carregue o FuelTune outra vez e importe de novo. Em uma janela anônima nada pode ser guardado.",
  }),
  "correction-gone": () => ({
    title: "O motor de cálculo não guarda mais esta correção.",
    next: "Faça a correção de novo: os mesmos logs dão os mesmos valores.",
  }),
  "session-missing": () => ({
    title: "Esta sessão não está mais guardada.",
    next: "Vá para Sessões. Se foi apagada por engano, importe o arquivo outra vez.",
  }),
  "channel-missing": ({ channel }) => ({
    title: `O canal ${channel} não está nesta sessão.`,
    next: "Escolha outro canal.",
  }),
  "analysis-missing": ({ analysis }) => ({
    title: `Esta versão não tem uma análise chamada ${analysis}.`,
    next: "Escolha uma em Análise.",
  }),
  "role-missing": ({ role }) => ({
    title: `Nenhum canal desta sessão tem o significado ${role}.`,
    next: "Escolha um em Canais.",
  }),
  "params-invalid": ({ detail }) => ({
    title: `Um ajuste desta análise não pode ser usado: ${detail}.`,
    next: "Mude-o ou volte ao padrão.",
  }),
  "samples-damaged": () => ({
    title: "As amostras guardadas desta sessão não podem ser lidas. O arquivo original está intacto.",
    next: "Baixe o original, apague a sessão e importe o arquivo outra vez.",
  }),
  "worker-failed": ({ detail }) => ({
    title: `A leitura parou por uma falha do FuelTune (${detail}). Nada foi guardado.`,
    next: "Tente mais uma vez. Se acontecer de novo, copie o diagnóstico em Ajustes e relate.",
  }),
  "file-unreadable": ({ detail }) => ({
    title: `O navegador não conseguiu ler este arquivo (${detail}). Ele foi movido, alterado ou bloqueado depois de solto aqui.`,
    next: "Confira se ele ainda existe e abre em outro programa e solte-o de novo.",
  }),
  "no-channels": ({ log }) => ({
    title: `Todos os canais de ${log} estão desmarcados. Nada foi guardado.`,
    next: "Marque os canais que quer guardar e importe de novo.",
  }),
  "no-tables": () => ({
    title: "Todas as tabelas deste mapa estão desmarcadas. Nada foi guardado.",
    next: "Marque as tabelas que quer pegar e pegue de novo.",
  }),
  "no-vehicle": () => ({
    title: "Nenhum veículo foi escolhido para estas tabelas, ou ele foi excluído. Nada foi guardado.",
    next: "Escolha um veículo ou crie um novo e pegue as tabelas.",
  }),
  "table-missing": () => ({
    title: "Esta tabela não está mais aqui. Nada foi alterado.",
    next: "Ela pode ter sido excluída com o veículo. Vá para Tabelas.",
  }),
  "table-invalid": ({ fields }, format) => ({
    title: `Nenhuma tabela pode ser assim: ${format.list(fields)} não serve. Nada foi guardado.`,
    next: "Uma tabela precisa de um nome, de eixos crescentes e de uma célula para cada ponto deles.",
  }),
  "snapshot-missing": () => ({
    title: "Este instantâneo não está mais aqui. Nada foi alterado.",
    next: "Escolha outro no histórico da tabela.",
  }),
  "not-ready": () => ({
    title: "Este arquivo não está mais em revisão. Nada foi guardado.",
    next: "Solte-o de novo para importá-lo outra vez.",
  }),
  "vehicle-invalid": ({ fields }, format) => ({
    title: `Nada foi salvo: ${format.list(fields)} não pode ser usado.`,
    next: "Corrija os valores marcados e salve outra vez.",
  }),
};

/** What failed, what was kept, what to do next, in Brazilian Portuguese. */
export const problems: Dictionary["problems"] = {
  sentences,
  unknown: (code) => ({
    title: `Algo falhou e esta versão não tem palavras para isso (${code}).`,
    next: "Carregue o FuelTune outra vez. Se acontecer de novo, copie o diagnóstico em Ajustes e relate.",
  }),
};
