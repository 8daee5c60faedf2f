import type { Dictionary } from "../english";

/** Words of Home in Brazilian Portuguese. */
export const home: Dictionary["home"] = {
  sentence: ["Solte um log.", "Veja o que o motor fez, o que foi perigoso", "e o que mudar na tabela."],
  drop: "Solte arquivos em qualquer lugar desta janela",
  dropNote: "Logs de até 512 MB. Vários de uma vez também.",
  choose: "Escolher arquivos",
};
