import { createContext, useContext, type ReactNode } from "react";
import type { Application } from "../application/application";

const ApplicationContext = createContext<Application | null>(null);

/** Gives the pages below it the application to work with. */
export function ApplicationProvider(props: {
  readonly application: Application;
  readonly children: ReactNode;
}) {
  return <ApplicationContext value={props.application}>{props.children}</ApplicationContext>;
}

/** The application this page runs on. */
export function useApplication(): Application {
  const application = useContext(ApplicationContext);
  if (application === null) throw new Error("useApplication outside of ApplicationProvider");
  return application;
}
