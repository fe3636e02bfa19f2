package org.handcart.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Contexts made up for the test, in which everybody steps over every wall; compiled once. */
final class MadeUpContexts {

    static final String ROOT = "madeup";

    private MadeUpContexts() {}

    static JavaClasses compile() {
        List<JavaFileObject> sources = new ArrayList<>();
        for (String context : House.USES.keySet()) {
            sources.add(source(context, "Thing", "public class Thing {}"));
            sources.add(source(context + ".domain", "Rule", "public class Rule {}"));
            for (String other : House.USES.keySet()) {
                if (!other.equals(context)) {
                    sources.add(source(
                            context,
                            "TrespasserOf" + other,
                            "class TrespasserOf%2$s { %1$s.%2$s.Thing thing; %1$s.%2$s.domain.Rule rule; }"
                                    .formatted(ROOT, other)));
                }
            }
        }
        try {
            return compiled(sources);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static JavaClasses compiled(List<JavaFileObject> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path out = Files.createTempDirectory("made-up-contexts");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(out));
            StringWriter said = new StringWriter();
            if (!compiler.getTask(said, files, null, List.of("-proc:none"), null, sources)
                    .call()) {
                throw new IllegalStateException(said.toString());
            }
            return new ClassFileImporter().importPath(out);
        }
    }

    private static JavaFileObject source(String pack, String name, String body) {
        URI uri = URI.create("string:///%s/%s/%s.java".formatted(ROOT, pack.replace('.', '/'), name));
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return "package %s.%s; %s".formatted(ROOT, pack, body);
            }
        };
    }
}
