import type { Severity } from "../../../domain/analysis/finding";
import type { Dictionary } from "../english";

/** Names of the severities. */
export const severities: Dictionary["common"]["severities"] = {
  critical: "Crítico",
  high: "Alto",
  medium: "Médio",
  note: "Nota",
  clear: "Sem achados",
  "not-assessed": "Não avaliado",
};

const several: Partial<Readonly<Record<Severity, string>>> = {
  critical: "críticos",
  high: "altos",
  medium: "médios",
  note: "notas",
};

/** "2 médios", "3 notas". */
export const severityCount: Dictionary["common"]["severityCount"] = ({ severity, count }, format) =>
  `${format.number(count)} ${(count === 1 ? null : several[severity]) ?? severities[severity].toLowerCase()}`;

/** Words of the frame in Brazilian Portuguese. */
export const common: Dictionary["common"] = {
  product: "FuelTune",
  places: {
    home: "Início",
    vehicles: "Veículos",
    sessions: "Sessões",
    tables: "Tabelas",
    analysis: "Análise",
    settings: "Ajustes",
  },
  severities,
  severityCount,
  groups: {
    go: "Lugares",
    file: "Arquivos",
    session: "Sessão",
    chart: "Gráficos",
    table: "Tabelas",
    app: "Aplicativo",
  },
  import: "Importar",
  importFiles: "Importar arquivos…",
  search: "Buscar",
  more: "Mais",
  back: "Voltar",
  close: "Fechar",
  cancel: "Cancelar",
  undo: "Desfazer",
  keep: "Manter",
  change: "Mudar…",
  skip: "Ir para a página",
  navigation: "Lugares",
  breadcrumb: "Onde você está",
  finish: "Concluir esta página",
  copied: "Copiado",
  goTo: (place) => `Ir para ${place}`,
  drop: (count) =>
    count > 1
      ? `Solte para importar ${count} arquivos`
      : count === 1
        ? "Solte para importar 1 arquivo"
        : "Solte para importar",
  status: {
    label: "Estado do aplicativo",
    offlineReady: "Pronto para funcionar sem rede",
    offline: "Sem rede, tudo funciona",
    preparing: "Ainda não está pronto para funcionar sem rede",
    version: (version) => `Versão ${version}`,
    used: (used, quota) => `${used} usados de ${quota}`,
    usedOnly: (used) => `${used} usados`,
  },
  update: {
    ready: "Uma nova versão está pronta. Ela começa quando você fechar o FuelTune, ou reinicie agora.",
    restart: "Reiniciar agora",
    later: "Depois",
  },
  storageClosed: {
    sentence:
      "Este navegador não deixa o FuelTune usar o armazenamento: nada pode ser aberto nem guardado. Permita que este site guarde dados (uma janela anônima pode não permitir) e carregue o FuelTune outra vez.",
    again: "Carregar outra vez",
  },
  palette: {
    title: "Buscar",
    placeholder: "Ações, lugares, sessões, canais",
    nothing: (query) => `Nada se chama “${query}”. Tente menos letras.`,
    sessions: "Sessões",
    channels: "Canais desta sessão",
    move: "mover",
    open: "abrir",
    count: (count) => (count === 1 ? "1 resultado" : `${count} resultados`),
  },
  keys: {
    title: "Teclas desta tela",
    open: "Mostrar as teclas desta tela",
    palette: "Abrir a busca",
    off: "As teclas de uma letra estão desligadas em Ajustes.",
  },
  fault: {
    title: "Esta página parou por uma falha do FuelTune.",
    kept: "Suas sessões, veículos e tabelas estão guardados neste aparelho e não foram tocados.",
    again: "Tentar outra vez",
    home: "Ir para o Início",
    copy: "Copiar detalhes",
    details: "Detalhes",
  },
  notFound: {
    title: "Não há nada neste endereço.",
    next: "Pode ter sido apagado, ou o link é de outra versão.",
  },
  toast: { region: "Feito", dismiss: "Dispensar" },
};
