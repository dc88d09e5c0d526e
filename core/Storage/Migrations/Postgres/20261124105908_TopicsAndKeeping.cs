using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FrontDoor.Core.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class TopicsAndKeeping : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // No page wrote topics before; the shipped ones are added at the start, in the new shape.
            migrationBuilder.Sql("DELETE FROM \"Topics\";");

            migrationBuilder.DropColumn(
                name: "Answer",
                table: "Topics");

            migrationBuilder.DropColumn(
                name: "CallFirst",
                table: "Topics");

            migrationBuilder.DropColumn(
                name: "EnglishName",
                table: "Topics");

            migrationBuilder.RenameColumn(
                name: "Questions",
                table: "Topics",
                newName: "Content");

            migrationBuilder.AddColumn<long>(
                name: "DoneAt",
                table: "ErasureWishes",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ErasedAt",
                table: "Cases",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "RestrictedAt",
                table: "Cases",
                type: "bigint",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "DoneAt",
                table: "ErasureWishes");

            migrationBuilder.DropColumn(
                name: "ErasedAt",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "RestrictedAt",
                table: "Cases");

            migrationBuilder.RenameColumn(
                name: "Content",
                table: "Topics",
                newName: "Questions");

            migrationBuilder.AddColumn<string>(
                name: "Answer",
                table: "Topics",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "CallFirst",
                table: "Topics",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "EnglishName",
                table: "Topics",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C");
        }
    }
}
