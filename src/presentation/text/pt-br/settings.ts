import type { Dictionary } from "../english";

/** Words of Settings in Brazilian Portuguese. */
export const settings: Dictionary["settings"] = {
  title: "Os ajustes valem na hora e ficam neste aparelho.",
  find: "Buscar um ajuste",
  nothing: (query) => `Nenhum ajuste menciona “${query}”. Tente menos letras.`,
  look: "Aparência",
  theme: {
    label: "Tema",
    choices: { system: "Como o aparelho", light: "Claro", dark: "Escuro", contrast: "Alto contraste" },
    effect:
      "O claro lê melhor ao sol, o escuro na oficina. O alto contraste desenha cada borda e texto com a maior força.",
  },
  largeTargets: {
    label: "Alvos grandes",
    effect: "Botões, linhas e campos passam a 56 px de altura, para usar com luvas.",
  },
  language: {
    label: "Idioma",
    choices: { system: "Como o aparelho", en: "English", "pt-br": "Português" },
    effect: "Palavras, vírgula decimal e datas. Os canais mantêm os nomes dos arquivos.",
  },
  units: {
    heading: "Unidades",
    effect: "Como os valores aparecem. As amostras guardadas e os arquivos ficam nas próprias unidades.",
    pressure: { label: "Pressão", choices: { file: "Como no arquivo", kpa: "kPa", bar: "bar", psi: "psi" } },
    temperature: { label: "Temperatura", choices: { file: "Como no arquivo", c: "°C", f: "°F" } },
    speed: { label: "Velocidade", choices: { file: "Como no arquivo", kmh: "km/h", mph: "mph" } },
    mixture: { label: "Mistura", choices: { file: "Como no arquivo", lambda: "λ", afr: "AFR" } },
  },
  keys: {
    heading: "Teclado",
    single: "Teclas de uma letra",
    effect:
      "G e depois H vai para o Início, N para o próximo achado. Desligadas, só agem teclas com Ctrl ou Alt.",
    show: "Mostrar as teclas",
  },
  storage: {
    heading: "Espaço neste aparelho",
    what: "O quê",
    size: "Tamanho",
    originals: (count, format) =>
      count === 1 ? "1 arquivo original" : `${format.number(count)} arquivos originais`,
    rest: "Amostras, tabelas e o próprio aplicativo",
    total: "Usado no total",
    free: "Espaço livre",
    unknown: "Este navegador não diz quanto está em uso.",
    persistent: "Fica guardado até você apagar.",
    notPersistent: "O navegador pode apagar quando faltar espaço no aparelho.",
    ask: "Pedir para manter",
    refused: "O navegador não aceitou. Instale o FuelTune como aplicativo e peça outra vez.",
  },
  offline: {
    heading: "Sem rede",
    ready: "Pronto: o FuelTune está guardado neste aparelho e abre sem rede.",
    preparing: "Ainda não: o aplicativo está sendo guardado neste aparelho. Deixe-o aberto por um momento.",
    impossible: "Este navegador não guarda aplicativos aqui. Abra o FuelTune por https ou em localhost.",
    online: "Com rede",
    off: "Sem rede",
  },
  privacy: {
    heading: "Privacidade",
    statement: [
      "Tudo fica neste aparelho: sem conta, sem servidor, sem contagem do que você faz.",
      "Depois de guardado, o FuelTune não pede nada a nenhum outro computador.",
      "Números de série, chassi e nomes de usuário de um log não entram na sessão. O arquivo original os mantém, sem alteração.",
    ],
  },
  diagnostics: {
    heading: "Diagnóstico",
    effect: "Para relatar uma falha. Tem versões e tamanhos; nenhum nome, nenhuma amostra.",
    copy: "Copiar como texto",
    version: "FuelTune",
    browser: "Navegador",
    screen: "Janela",
    cores: "Threads do processador",
    worker: "Service worker",
    workerOn: "no controle",
    workerOff: "sem controle",
    sessions: "Sessões",
    language: "Idioma",
    theme: "Tema",
  },
};
