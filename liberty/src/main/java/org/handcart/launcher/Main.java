package org.handcart.launcher;

public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Progress p = new Progress() {
            @Override
            public void done(String step, long millis) {
                System.out.printf("%-40s %6.1f s%n", step, millis / 1000.0);
            }

            @Override
            public void say(String line) {
                System.out.println(line);
            }
        };
        Handcart h = Handcart.start(Settings.from(System.getenv()), p);
        Runtime.getRuntime().addShutdownHook(new Thread(h::close));
        System.out.println("ready " + h.http());
        Thread.sleep(Long.MAX_VALUE);
    }
}
