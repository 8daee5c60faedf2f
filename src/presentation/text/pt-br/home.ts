import type { Dictionary } from "../english";

const makers: Readonly<Record<string, string>> = {
  "GPS receivers": "Receptores GPS",
  "GPS receivers and apps": "Receptores e aplicativos GPS",
};

/** Words of Home in Brazilian Portuguese. */
export const home: Dictionary["home"] = {
  sentence: ["Solte um log.", "Veja o que o motor fez, o que foi perigoso", "e o que mudar na tabela."],
  drop: "Solte arquivos em qualquer lugar desta janela",
  dropNote: (limit) => `Logs de até ${limit}. Vários de uma vez também.`,
  choose: "Escolher arquivos",
  demo: "Abrir a garagem de demonstração",
  demoNote: "Um motor simulado com tabela verdadeira conhecida, uma tabela errada nele e dois logs.",
  maker: (name) => makers[name] ?? name,
  reads: "Lê o que o seu logger grava",
  readsElse: "Qualquer outro com colunas e base de tempo: você diz o que cada coluna significa, uma vez.",
  figure: {
    title: "O que você recebe: uma puxada com turbo, lida para você",
    caption: (duration) => `O motor de demonstração, simulado: ${duration} do seu passeio de rua`,
    time: "Tempo na sessão, min:s",
    panels: {
      pressure: "Pressão do coletor, kPa",
      lambda: "Lambda",
      ignition: "Avanço de ignição e retardo por detonação, °",
    },
    overshoot: (kpa) => `${kpa} acima do alvo`,
    lean: (seconds) => `Pobre sob carga, ${seconds}`,
    knock: (degrees) => `Retardo por detonação, ${degrees}`,
    atSpeed: (rpm) => ` a ${rpm}`,
  },
  promises: [
    {
      lead: "Tudo fica neste aparelho.",
      rest: "Sem conta e sem servidor. O arquivo original é mantido, byte por byte.",
    },
    { lead: "Funciona sem rede.", rest: "Instale uma vez; abre na oficina e na pista." },
    {
      lead: "Todo número abre até as suas amostras.",
      rest: "O que não foi verificado é listado, nunca dado como certo.",
    },
  ],
  found: (count, worst, sessions, format) =>
    `${format.number(count)} ${count === 1 ? "achado pede" : "achados pedem"} atenção em ${format.number(sessions)} ${
      sessions === 1 ? "sessão" : "sessões"
    }. O pior é ${worst.toLowerCase()}.`,
  nothingFound: (sessions, skipped, format) => {
    const reports =
      sessions === 1
        ? "no relatório de qualidade de 1 sessão"
        : `nos relatórios de qualidade de ${format.number(sessions)} sessões`;
    if (skipped === 0) return `Nada pede atenção ${reports}.`;
    const checks =
      skipped === 1
        ? "1 verificação não foi possível"
        : `${format.number(skipped)} verificações não foram possíveis`;
    return `Nada pede atenção ${reports}. ${checks}.`;
  },
  allSessions: (count, format) => `Todas as ${format.number(count)} sessões`,
  noVehicle: "Sem veículo",
  quality: (score) => `Acerto: ${score} de 100`,
  qualityNote: "Aptidão para o acerto de combustível, de 0 a 100",
  findings: "Pede atenção",
  noFindings: "Nenhum achado acima de uma nota.",
  moreFindings: (count, format) => `Mais ${format.number(count)} em Sessões`,
  storage: "Espaço",
  used: "Usado neste aparelho",
  free: "Espaço livre",
  persistent: "Guardado até você apagar",
  notPersistent: "O navegador pode apagar quando faltar espaço",
  storageSettings: "Ajustes de espaço",
};
