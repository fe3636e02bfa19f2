package org.handcart.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line: {@code handcart demo | up | down | status | logs | reset | import | audit}. */
@Command(
        name = "handcart",
        description = "Order management for quick commerce.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            ResetCommand.class,
            ImportCommand.class,
            AuditCommand.class,
            RunCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "HANDCART_HTTP_PORT (9080), HANDCART_HTTPS_PORT (9443): where to listen.",
            "HANDCART_HTTP_HOST (localhost): the interface to listen on, * for all.",
            "HANDCART_DATA (.handcart): where everything is kept.",
            "HANDCART_MEMORY (384): heap of the server, in MiB.",
            "HANDCART_DB_PORT, HANDCART_BROKER_PORT: ports of the embedded servers (any free one).",
            "HANDCART_DB_URL, HANDCART_DB_USER, HANDCART_DB_PASSWORD: a PostgreSQL of your own.",
            "HANDCART_BROKER_URL, HANDCART_BROKER_USER, HANDCART_BROKER_PASSWORD: an Artemis of your own."
        })
public final class Main implements Runnable {
    private Main() {}

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((failure, command, parsed) -> tell(failure));
        System.exit(line.execute(arguments));
    }

    /** Without a command: what there is. */
    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    /** One line for what a person can mend, everything for what is our fault. */
    private static int tell(Exception failure) {
        if (failure instanceof Trouble) {
            System.err.println(
                    "handcart: " + String.valueOf(failure.getMessage()).strip().replaceAll("\\s*\\R\\s*", " "));
        } else {
            failure.printStackTrace();
        }
        return 1;
    }
}
